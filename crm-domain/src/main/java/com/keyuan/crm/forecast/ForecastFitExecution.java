package com.keyuan.crm.forecast;

import com.keyuan.crm.shared.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Executes a fit, whole or not at all, in one transaction: reads all orders, fits, foretells everybody. Killed in the
 * middle it leaves nothing and is executed again; finished it is never executed a second time, whichever node tries.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class ForecastFitExecution {

    /** What was said of single customers is kept this long. */
    static final int MONTHS_KEPT = 24;

    private final ForecastFits fits;
    private final OrderHistories orders;
    private final ForecastResults results;
    private final ForecastProgress progress;
    private final ForecastSettings settings;
    private final Clock clock;

    /** @return whether it was executed now; not when it is finished or another node works on it */
    public boolean execute(ForecastFitId id) {
        // locked before it is read at all, so that what another node has finished is seen
        Optional<ForecastFit> free = fits.lockIfFree(id).filter(fit -> !fit.isFinished());
        if (free.isEmpty() && fits.findById(id).isEmpty()) {
            throw new NotFound("forecast_fit", id);
        }
        free.ifPresent(this::execute);
        return free.isPresent();
    }

    private void execute(ForecastFit fit) {
        results.oneFitAtATime();
        Instant began = clock.instant();
        LocalDate asOf = fit.getAsOf();
        progress.reached(fit.getId(), ForecastProgress.Step.READING);
        List<OrderHistory> histories = orders.read(asOf, asOf);
        ForecastComputation computation = new ForecastComputation(settings, asOf);
        ForecastFit.Outcome outcome = ForecastFit.Outcome.TOO_FEW;
        if (computation.isEnough(histories)) {
            outcome = fit(fit, computation, histories) ? ForecastFit.Outcome.FITTED : ForecastFit.Outcome.UNSURE;
        }
        fit.finish(outcome, histories.size(), ForecastComputation.repeaters(histories), began, clock.instant());
        fits.saveAndFlush(fit);
        if (fit.getOccasion() == ForecastFit.Occasion.MONTHLY) {
            results.thin(asOf.minusMonths(MONTHS_KEPT));
        }
    }

    private boolean fit(ForecastFit fit, ForecastComputation computation, List<OrderHistory> histories) {
        LocalDate asOf = fit.getAsOf();
        List<OrderHistory> before = orders.read(asOf.minusWeeks(settings.holdoutWeeks()), asOf);
        progress.reached(fit.getId(), ForecastProgress.Step.FITTING);
        Optional<ForecastResult> found = computation.result(histories, before, orders.repeatsByDay(asOf));
        progress.reached(fit.getId(), ForecastProgress.Step.WRITING);
        found.ifPresent(result -> results.store(fit.getId(), result));
        return found.isPresent();
    }
}
