package com.keyuan.crm.expense;

/** A claim on finance's page with the gate's word on it. */
public record DeskRow(DeskClaim claim, GateVerdict verdict) {

    /** Whether it waits for finance itself: an override that only people can give. */
    public boolean isFinances() {
        return claim.halfOverridden() || verdict.block() == GateBlock.UNVERIFIABLE;
    }
}
