package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes over all open invoices once a night, whole or not at all. Nights in which nothing ran are made up for: what was
 * reached meanwhile is raised then. The same night is never gone over twice.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class AlertExecution {

    private final ReceivableAlerts alerts;
    private final ReceivablePolicies policies;
    private final Clock clock;

    /** @return what it came to; empty when this night was done before */
    public Optional<AlertNight> nightly() {
        alerts.oneAtATime();
        LocalDate night = BusinessZone.today(clock);
        if (alerts.isDone(night)) {
            return Optional.empty();
        }
        return Optional.of(alerts.execute(policies.present(), night, clock.instant()));
    }
}
