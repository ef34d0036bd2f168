package com.keyuan.crm.expense;

import com.keyuan.crm.shared.DepartmentId;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What finance looks at.
 *
 * @param month for what was claimed and paid; what waits is shown whatever its month
 * @param department the cost centre, null for all
 */
public record DeskFilter(YearMonth month, @Nullable DepartmentId department) {}
