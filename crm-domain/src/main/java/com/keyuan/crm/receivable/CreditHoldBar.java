package com.keyuan.crm.receivable;

import com.keyuan.crm.contract.ContractBar;
import com.keyuan.crm.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** No contract with a customer whose credit is on hold. */
@Component
@RequiredArgsConstructor
class CreditHoldBar implements ContractBar {

    private final CreditHolds holds;

    @Override
    public Optional<Bar> bars(CustomerId customer) {
        return holds.reasonOf(customer).map(reason -> new Bar("receivable.hold.bars", List.of(reason)));
    }
}
