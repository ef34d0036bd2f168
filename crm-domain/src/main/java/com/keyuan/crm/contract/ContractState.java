package com.keyuan.crm.contract;

/** Where a contract stands. */
public enum ContractState {
    NEGOTIATING,
    SIGNED,
    COMPLETED,
    CANCELLED;

    /** It is negotiated or being fulfilled: the customer keeps its holder meanwhile. */
    public boolean isUnderWay() {
        return compareTo(SIGNED) <= 0;
    }

    public boolean canBecome(ContractState next) {
        return switch (this) {
            case NEGOTIATING -> next == SIGNED || next == CANCELLED;
            case SIGNED -> next == COMPLETED || next == CANCELLED;
            case COMPLETED, CANCELLED -> false;
        };
    }
}
