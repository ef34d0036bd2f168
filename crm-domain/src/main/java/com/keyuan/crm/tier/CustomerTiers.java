package com.keyuan.crm.tier;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import java.time.LocalDate;

/** The tier that a customer has; nothing but a decided review writes it. */
public interface CustomerTiers {

    void set(CustomerId customer, Tier tier, LocalDate decidedOn);
}
