package com.keyuan.crm.trust;

import java.time.LocalDate;
import java.util.List;

/** What became of the customers of those who have left. */
public interface TrustOutcomes {

    /** How long after the last day it shows whether a customer stayed, in days: as long as the money at risk looks back. */
    int DAYS = 365;

    /** A fit over more would keep a page waiting. */
    int MOST = 5000;

    /**
     * Of each leaving that ended at least {@link #DAYS} ago: the customers then held by who left, that had ordered within as
     * many days before and on whom there was evidence enough. One that ordered again within as many days after the last
     * day stayed; one that did not is taken as having followed. The newest leavings first, at most {@link #MOST}.
     */
    List<TrustOutcome> known(LocalDate today);
}
