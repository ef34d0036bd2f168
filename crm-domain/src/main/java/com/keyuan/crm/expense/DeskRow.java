package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Role;

/** A claim on finance's page with the gate's word on it. */
public record DeskRow(DeskClaim claim, GateVerdict verdict) {

    /** Whether it waits for finance itself: an override that only people can give. */
    public boolean isFinances() {
        return claim.overrideLacks() == Role.FINANCE
                || (verdict.block() == GateBlock.UNVERIFIABLE && claim.overrideLacks() == null);
    }
}
