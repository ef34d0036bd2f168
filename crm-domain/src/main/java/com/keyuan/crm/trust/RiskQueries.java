package com.keyuan.crm.trust;

import com.keyuan.crm.access.RecordFilter;
import java.time.LocalDate;
import java.util.List;

/** What the risk map reads. */
public interface RiskQueries {

    /** Everybody's trust, summed by the person to whom it is attached; the largest exposure first. */
    List<RiskMap.PersonRow> people(RecordFilter customers, RiskFilter filter, LocalDate today);

    /** The customers that the chart shows: the largest revenue first. */
    List<RiskMap.PointRow> points(RecordFilter customers, RiskFilter filter, int atMost);

    /** Who lost most trust in four weeks, the most first. */
    List<RiskMap.WorseRow> worse(RecordFilter customers, RiskFilter filter, LocalDate today, int atMost);
}
