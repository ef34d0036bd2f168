package com.keyuan.crm.forecast;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for fits: by the director on demand, by the month. */
@Service
@Transactional
@RequiredArgsConstructor
public class ForecastFitService {

    private final ForecastFits fits;
    private final ForecastSettings settings;
    private final ForecastProgress progress;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Asks for a fit; it is executed after this transaction. As of today it says how things stand, as of an earlier day
     * it only looks back.
     *
     * @param id made with the form: sending it twice asks once
     * @throws ForecastFitInFuture when as of a day to come
     */
    public void request(CurrentUser user, ForecastFitId id, LocalDate asOf) {
        access.require(user, Action.FORECAST_FIT_START);
        if (fits.findById(id).isPresent()) {
            return;
        }
        LocalDate today = BusinessZone.today(clock);
        if (asOf.isAfter(today) || asOf.isBefore(LocalDate.EPOCH)) {
            throw new ForecastFitInFuture();
        }
        boolean counting = asOf.equals(today);
        fits.save(
                new ForecastFit(id, asOf, ForecastFit.Occasion.DEMAND, counting, settings, user.id(), clock.instant()));
        audit.record(
                AuditKind.CREATED,
                user,
                new SourceRef("forecast_fit", id.value()),
                Changes.none().note("asOf", asOf).note("counting", counting));
        events.publishEvent(new ForecastFitRequested(id));
    }

    /**
     * The month's fit as of the last day of the month before; the same one when asked again, so that a night in which
     * nothing ran is made up for in the next.
     *
     * @return empty when that month is done already
     */
    public Optional<ForecastFitId> monthly() {
        LocalDate asOf = BusinessZone.today(clock).withDayOfMonth(1).minusDays(1);
        fits.oneMonthAtATime();
        Optional<ForecastFit> before = fits.findMonthly(asOf);
        if (before.isPresent()) {
            return before.filter(fit -> !fit.isFinished()).map(ForecastFit::getId);
        }
        ForecastFitId id = ForecastFitId.next();
        fits.save(new ForecastFit(id, asOf, ForecastFit.Occasion.MONTHLY, true, settings, null, clock.instant()));
        return Optional.of(id);
    }

    /** Notes that a fit did not come to its end; nothing of it is there. */
    public void failed(ForecastFitId id, String reference) {
        progress.failed(id, reference);
    }
}
