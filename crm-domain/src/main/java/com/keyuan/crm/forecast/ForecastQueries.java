package com.keyuan.crm.forecast;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pages of forecasts read. */
public interface ForecastQueries {

    /** Of these customers, those that the filter lets through and of whom something is expected. */
    List<ForecastStanding> standings(Collection<CustomerId> of, RecordFilter customers);

    /** Of whom something is expected, a page. */
    Slice<ForecastRow> rows(RecordFilter customers, ForecastFilter filter, @Nullable String after, int size);

    /** The fit that says how things stand; empty before the first. */
    Optional<ForecastFitRow> present();

    /** Newest first. */
    Slice<ForecastFitRow> fits(@Nullable String after, int size);

    Optional<ForecastFitRow> fit(ForecastFitId id);

    /** The models with the pictures of how they fit. */
    ForecastFitPage page(ForecastFitRow fit);
}
