package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the policy gives for a line that is being written.
 *
 * @param perDay null where there is no limit
 * @param inAll for all the line's days
 */
public record LimitHint(
        LineCategory category,
        CityClass cityClass,
        @Nullable Money perDay,
        @Nullable Money inAll) {}
