package com.keyuan.crm.contract;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelId;
import java.util.Optional;

/** What was agreed with customers. */
public interface Contracts {

    Optional<Contract> findById(ContractId id);

    /** Held fast until the transaction ends, so that of two who sign at once the second sees that it is signed. */
    Optional<Contract> lock(ContractId id);

    Contract save(Contract contract);

    /** Makes others wait who contract with this customer or bar it; false when there is no such customer. */
    boolean lockCustomer(CustomerId customer);

    /** The same by a contract: before it is held itself, so that locks follow one order. */
    void lockCustomerOf(ContractId contract);

    boolean isNumberTaken(String number, ContractId except);

    /** Whether the opportunity has a contract that was not cancelled. */
    boolean isContracted(OpportunityId opportunity, ContractId except);

    /** Whether the channel is in the register and in use. */
    boolean isInUse(ChannelId channel);

    /** The next number that the company gives. */
    String nextNumber();
}
