package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One customer as the principles weigh it.
 *
 * @param holder null in the pool
 * @param revenue net revenue of the last 365 days, CNY without VAT
 * @param reviewDays days since somebody last said who holds it or of which tier it is
 */
public record CustomerLoad(
        CustomerId customer, @Nullable PersonId holder, char tier, BigDecimal revenue, long reviewDays) {}
