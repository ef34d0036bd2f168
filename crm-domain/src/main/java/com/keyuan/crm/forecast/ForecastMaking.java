package com.keyuan.crm.forecast;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes a fit within the running transaction: reads all orders, fits the models, foretells everybody. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@RequiredArgsConstructor
public class ForecastMaking {

    private final OrderHistories orders;
    private final ForecastResults results;
    private final ForecastSettings settings;
    private final Clock clock;

    /** @param reached is told how far it has come */
    public void make(ForecastFit fit, Consumer<ForecastProgress.Step> reached) {
        results.oneFitAtATime();
        Instant began = clock.instant();
        LocalDate asOf = fit.getAsOf();
        reached.accept(ForecastProgress.Step.READING);
        List<OrderHistory> histories =
                orders.read(asOf, asOf.minusWeeks(ForecastRule.QUARTER), asOf.minusWeeks(settings.holdoutWeeks()));
        List<Purchases> bought = ForecastComputation.bought(histories);
        ForecastComputation computation = new ForecastComputation(settings, asOf);
        ForecastFit.Outcome outcome = ForecastFit.Outcome.TOO_FEW;
        if (computation.isEnough(bought)) {
            reached.accept(ForecastProgress.Step.FITTING);
            Optional<ForecastResult> found = computation.result(histories, orders.buyersByDay(asOf));
            reached.accept(ForecastProgress.Step.WRITING);
            found.ifPresent(result -> results.store(fit.getId(), result));
            outcome = found.isPresent() ? ForecastFit.Outcome.FITTED : ForecastFit.Outcome.UNSURE;
        }
        fit.finish(outcome, bought.size(), ForecastComputation.repeaters(bought), began, clock.instant());
    }
}
