package com.keyuan.crm.verification;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which results the answers to one visit leave open: the caller chooses among these and no others. */
public final class ResultRule {

    private ResultRule() {}

    /**
     * @param agreements how each compared question came out; a question that was not asked is missing
     * @return empty where nothing could be said either way: then the call ends as "could not say"
     */
    public static Set<VerificationResult> open(Map<VerificationQuestion, Agreement> agreements) {
        @Nullable Agreement there = agreements.get(VerificationQuestion.THERE);
        boolean differs = agreements.containsValue(Agreement.DIFFERS);
        boolean agrees = agreements.containsValue(Agreement.AGREES);
        if (there == Agreement.DIFFERS) {
            return EnumSet.of(VerificationResult.NOT_CONFIRMED);
        }
        if (differs) {
            return EnumSet.of(VerificationResult.PARTLY, VerificationResult.NOT_CONFIRMED);
        }
        if (!agrees) {
            return EnumSet.noneOf(VerificationResult.class);
        }
        if (there != Agreement.AGREES) {
            return EnumSet.of(VerificationResult.PARTLY);
        }
        return agreements.containsValue(Agreement.UNCLEAR)
                ? EnumSet.of(VerificationResult.CONFIRMED, VerificationResult.PARTLY)
                : EnumSet.of(VerificationResult.CONFIRMED);
    }
}
