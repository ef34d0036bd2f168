package com.keyuan.crm.contract;

import com.keyuan.crm.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A contract to be entered.
 *
 * @param id made with the form, so that sending it twice enters it once
 * @param number at most 40 characters; null where the company is to give one
 * @param opportunity what it came from; null where it came from none
 */
public record NewContract(
        ContractId id,
        CustomerId customer,
        @Nullable String number,
        @Nullable OpportunityId opportunity,
        ContractFacts facts) {

    public NewContract {
        number = number == null || number.isBlank() ? null : number.strip();
    }
}
