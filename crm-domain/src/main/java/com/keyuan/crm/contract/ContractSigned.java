package com.keyuan.crm.contract;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;

/**
 * A contract was signed.
 *
 * @param holder who answers for it on the side of sales
 */
public record ContractSigned(ContractId contract, CustomerId customer, PersonId holder) {}
