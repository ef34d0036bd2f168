package com.keyuan.crm.contract;

/**
 * A contract is completed, or was cancelled.
 *
 * @param cancelled whether it came to nothing
 */
public record ContractEnded(ContractId contract, boolean cancelled) {}
