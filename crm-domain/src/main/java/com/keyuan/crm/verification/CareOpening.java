package com.keyuan.crm.verification;

import java.time.Instant;
import java.time.LocalDate;

/** Opening care calls over all customers at once. */
public interface CareOpening {

    /**
     * Opens a call for every customer of the tier with whom the phone team has not spoken since, and that has none
     * open.
     *
     * @return how many were opened
     */
    int openForTier(String tier, Instant notSpokenSince, LocalDate dueOn);

    /** Opens a call for every customer of the tiers, once a festival and year. */
    int openForFestival(String tiers, String festival, LocalDate dueOn);
}
