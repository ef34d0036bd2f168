package com.keyuan.crm.trust;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a score stands on: numbers of pieces, and the sums of their weights as docs/trust.md names them.
 *
 * @param heldSince null in the pool
 * @param onlyAsked how often in the window the customer would speak only to one colleague
 */
public record TrustEvidence(
        @Nullable LocalDate heldSince,
        int matters,
        BigDecimal matterMass,
        BigDecimal matterRouted,
        int orders,
        BigDecimal orderMass,
        BigDecimal orderValue,
        BigDecimal orderRouted,
        int touches,
        int colleagues,
        BigDecimal touchMass,
        BigDecimal touchSquares,
        int checks,
        BigDecimal checkMass,
        BigDecimal checkConfirmed,
        int cases,
        BigDecimal caseMass,
        BigDecimal caseByOthers,
        int completeness,
        int onlyAsked) {

    /** How many pieces a factor stands on; null where it is certain. */
    public @Nullable Integer pieces(TrustFactor factor) {
        return switch (factor) {
            case FIRST_CONTACT -> matters;
            case ORDER_ROUTE -> orders;
            case BREADTH -> touches;
            case VERIFICATION -> checks;
            case TEAM_SERVICE -> cases;
            case TENURE, RECORD -> null;
        };
    }
}
