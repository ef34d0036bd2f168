package com.keyuan.crm.receivable;

import com.keyuan.crm.contract.Contract;
import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ContractPlans;
import com.keyuan.crm.contract.ContractState;
import com.keyuan.crm.contract.Contracts;
import com.keyuan.crm.shared.NotFound;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be billed of a contract: the same customer's, while it is signed, an instalment of its plan, once. */
@Component
@RequiredArgsConstructor
class ContractBilling {

    private final Contracts contracts;
    private final ContractPlans plans;
    private final Invoices invoices;

    /**
     * Holds the contract until the transaction ends, so that it is not ended meanwhile.
     *
     * @throws InvoiceUnsound when it may not be billed
     */
    void check(InvoiceEntry entry) {
        UUID id = entry.contract();
        if (id != null) {
            check(entry, new ContractId(id), entry.instalment());
        } else if (entry.instalment() != null) {
            throw InvoiceUnsound.ofAnotherContract();
        }
    }

    private void check(InvoiceEntry entry, ContractId id, @Nullable UUID instalment) {
        Contract contract = contracts.lock(id).orElseThrow(() -> new NotFound("contract", id));
        if (!contract.getCustomer().equals(entry.customer())) {
            throw InvoiceUnsound.ofAnotherContract();
        }
        if (contract.getState() != ContractState.SIGNED) {
            throw InvoiceUnsound.notSigned();
        }
        if (instalment == null) {
            return;
        }
        if (plans.of(id).stream().noneMatch(one -> one.id().value().equals(instalment))) {
            throw InvoiceUnsound.ofAnotherContract();
        }
        if (invoices.isBilled(instalment)) {
            throw InvoiceUnsound.billed();
        }
    }
}
