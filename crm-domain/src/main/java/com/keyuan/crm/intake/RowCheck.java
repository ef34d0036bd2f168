package com.keyuan.crm.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row says and what becomes of it.
 *
 * @param customer what is to be entered, for a good row of customers
 * @param order likewise of orders
 */
record RowCheck(
        RowOutcome outcome,
        List<Finding> findings,
        @Nullable CustomerLine customer,
        @Nullable OrderLine order) {

    RowCheck {
        findings = List.copyOf(findings);
    }

    /** By what it is known again; null where it is no order to be entered. */
    @Nullable String mark() {
        return order == null ? null : order.fingerprint();
    }

    static RowCheck of(RowOutcome outcome, List<Finding> findings) {
        return new RowCheck(outcome, findings, null, null);
    }

    static boolean isBad(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::blocking);
    }
}
