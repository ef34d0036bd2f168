package com.keyuan.crm.contract;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The instalments of contracts, and what they were before an amendment. */
public interface ContractPlans {

    List<Instalment> of(ContractId contract);

    /**
     * Makes this the contract’s plan; instalments that stay keep their id.
     *
     * @throws InstalmentBilled when one is left out that was billed
     */
    void replace(ContractId contract, List<Instalment> plan);

    /** Records what is agreed anew, before it is written. */
    void amend(Amendment amendment);

    /**
     * What was agreed anew.
     *
     * @param ordinal the how many-th of the contract, from 1 on
     */
    record Amendment(
            ContractId contract,
            int ordinal,
            String reason,
            LocalDate agreedOn,
            Money before,
            Money after,
            List<Instalment> planBefore,
            PersonId by,
            Instant at) {}
}
