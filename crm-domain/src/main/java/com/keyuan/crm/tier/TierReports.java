package com.keyuan.crm.tier;

import com.keyuan.crm.access.RecordFilter;
import java.time.LocalDate;
import java.util.List;

/** Figures over many customers and months, each one statement. */
public interface TierReports {

    /** The last run of each of the last 24 months, the oldest first. */
    List<TierMonth> months(RecordFilter customers, LocalDate today);

    List<TierOverrides.Decider> deciders(RecordFilter reviews);

    /** The overrides, newest first, two hundred at most. */
    List<TierOverrides.Line> overrides(RecordFilter reviews);
}
