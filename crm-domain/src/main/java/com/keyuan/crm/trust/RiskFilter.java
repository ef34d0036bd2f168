package com.keyuan.crm.trust;

import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What of the risk map is wanted.
 *
 * @param department the attached person's own department; null: all
 * @param person the attached person; null: all
 * @param onlyA customers of tier A alone
 */
public record RiskFilter(
        @Nullable DepartmentId department, @Nullable PersonId person, boolean onlyA) {}
