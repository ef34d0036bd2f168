package com.keyuan.crm.forecast;

import com.keyuan.crm.shared.NotFound;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Executes a fit, whole or not at all, in one transaction. Killed in the middle it leaves nothing and is executed again;
 * finished it is never executed a second time, whichever node tries.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class ForecastFitExecution {

    /** What was said of single customers is kept this long. */
    static final int MONTHS_KEPT = 24;

    private final ForecastFits fits;
    private final ForecastMaking making;
    private final ForecastResults results;
    private final ForecastProgress progress;

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
        making.make(fit, step -> progress.reached(fit.getId(), step));
        fits.save(fit);
        if (fit.getOccasion() == ForecastFit.Occasion.MONTHLY) {
            results.thin(fit.getAsOf().minusMonths(MONTHS_KEPT));
        }
    }
}
