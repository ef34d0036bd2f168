package com.keyuan.crm.forecast;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what is expected of customers to those who may see it, and how the models fit. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ForecastReading {

    private final ForecastQueries queries;
    private final Access access;
    private final AccessPolicy policy;

    /** The panel of a customer's page. */
    public ForecastStory story(CurrentUser user, CustomerId customer) {
        access.require(user, Action.FORECAST_VIEW_OF_CUSTOMER, customer.value());
        return new ForecastStory(
                customer,
                queries.standings(List.of(customer), policy.filter(user, Action.FORECAST_VIEW_OF_CUSTOMER)).stream()
                        .findFirst()
                        .orElse(null),
                queries.present().orElse(null));
    }

    /** To be shown beside customers on other pages, by one statement; nothing for whoever may not see it. */
    public Map<CustomerId, ForecastStanding> beside(CurrentUser user, Collection<CustomerId> customers) {
        if (customers.isEmpty() || !access.allows(user, Action.FORECAST_VIEW_OF_CUSTOMER)) {
            return Map.of();
        }
        return queries.standings(customers, policy.filter(user, Action.FORECAST_VIEW_OF_CUSTOMER)).stream()
                .collect(Collectors.toMap(ForecastStanding::customer, Function.identity()));
    }

    /** The customers that the user sees. */
    public Slice<ForecastRow> list(CurrentUser user, ForecastFilter filter, @Nullable String after, int size) {
        access.require(user, Action.FORECAST_LIST);
        return queries.rows(policy.filter(user, Action.FORECAST_VIEW_OF_CUSTOMER), filter, after, size);
    }

    /** The fit that the list is from; empty before the first. */
    public Optional<ForecastFitRow> present(CurrentUser user) {
        access.require(user, Action.FORECAST_LIST);
        return queries.present();
    }

    public Slice<ForecastFitRow> fits(CurrentUser user, @Nullable String after, int size) {
        access.require(user, Action.FORECAST_FIT_VIEW);
        return queries.fits(after, size);
    }

    public ForecastFitRow progress(CurrentUser user, ForecastFitId id) {
        access.require(user, Action.FORECAST_FIT_VIEW);
        return queries.fit(id).orElseThrow(() -> new NotFound("forecast_fit", id));
    }

    public ForecastFitPage fit(CurrentUser user, ForecastFitId id) {
        return queries.page(progress(user, id));
    }
}
