package com.keyuan.crm.verification;

import java.util.Map;
import java.util.Optional;

/** What is shown of a call. */
public interface CallViews {

    Optional<CallHeader> header(PhoneCallId id);

    /** What the reports say about the visits of the call's customer that are open or were closed in this call. */
    Map<VerificationId, ReportSide> reportSides(PhoneCallId id);

    /** The whole number of the contact dialled in a call; empty where it is no longer stored. */
    Optional<String> number(PhoneCallId id);
}
