package com.keyuan.crm.territory;

import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is about.
 *
 * @param department with all below it
 * @param territory null for all
 * @param leaver whose customers all move; null for a rotation
 * @param date the day on which customers are due, and from which the moves hold
 * @param capMonths after which a holder's time is over
 */
public record RotationScope(
        DepartmentId department,
        @Nullable TerritoryId territory,
        @Nullable PersonId leaver,
        LocalDate date,
        int capMonths) {}
