package com.keyuan.crm.demo;

import com.keyuan.crm.forecast.ForecastFit;
import com.keyuan.crm.forecast.ForecastFitId;
import com.keyuan.crm.forecast.ForecastFits;
import com.keyuan.crm.forecast.ForecastMaking;
import com.keyuan.crm.forecast.ForecastSettings;
import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The month's fit to the demo company's orders, as the schedule would have made it. */
@Component
@Profile("demo")
@Order(69)
@RequiredArgsConstructor
class DemoForecast implements DemoPart {

    private final ForecastFits fits;
    private final ForecastMaking making;
    private final ForecastSettings settings;
    private final Clock clock;

    @Override
    public void load() {
        LocalDate asOf = BusinessZone.today(clock).withDayOfMonth(1).minusDays(1);
        ForecastFitId id = new ForecastFitId(DemoIds.of("forecast-fit", asOf.toString()));
        ForecastFit fit =
                new ForecastFit(id, asOf, ForecastFit.Occasion.MONTHLY, true, settings, null, clock.instant());
        fits.saveAndFlush(fit);
        making.make(fit, step -> {});
    }
}
