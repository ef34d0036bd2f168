package com.keyuan.crm.trust;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the customer's page and the risk map read. */
public interface TrustQueries {

    /** Empty where nothing was judged yet, or the filter does not let it through. */
    Optional<TrustStanding> standing(CustomerId customer, RecordFilter customers);

    /** The last judgement of each month, the oldest first, two years at most. */
    List<TrustPoint> points(CustomerId customer, LocalDate today);

    /** Everybody's trust, summed by the person to whom it is attached; the largest exposure first. */
    List<RiskMap.PersonRow> people(RecordFilter customers, RiskFilter filter, LocalDate today);

    /** The customers that the chart shows: the largest revenue first. */
    List<RiskMap.PointRow> points(RecordFilter customers, RiskFilter filter, int atMost);

    /** Who lost most trust in four weeks, the most first. */
    List<RiskMap.WorseRow> worse(RecordFilter customers, RiskFilter filter, LocalDate today, int atMost);
}
