package com.keyuan.crm.verification;

import java.util.Arrays;
import java.util.List;

/** What the customer is asked about a visit, in the order in which it is asked. */
public enum VerificationQuestion {
    /** Was one of us there on that day? */
    THERE,
    /** Whom did they meet? */
    MET,
    /** What was it about? */
    DISCUSSED,
    /** What is needed: is the need right? */
    NEED,
    /** Is anything not solved yet? */
    UNSOLVED,
    /** How satisfied on the whole, 1 to 5? */
    SATISFACTION;

    private static final List<VerificationQuestion> OF_NOBODY = List.of(THERE, UNSOLVED, SATISFACTION);

    /** Whether the report says something that the answer is held against. */
    public boolean isCompared() {
        return this == THERE || this == MET || this == DISCUSSED || this == NEED;
    }

    /** Whether the answer is yes or no, with words only beside it. */
    public boolean isYesOrNo() {
        return this == THERE || this == UNSOLVED;
    }

    public boolean isRating() {
        return this == SATISFACTION;
    }

    /** The questions of one visit; where nobody was there, the visit itself is not asked about any further. */
    public static List<VerificationQuestion> asked(boolean nobodyWasThere) {
        return nobodyWasThere ? OF_NOBODY : Arrays.asList(values());
    }
}
