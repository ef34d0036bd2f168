package com.keyuan.crm.audit;

import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets expired days of the log go, whole and in the order of the chain; that it did so stands on the log. */
@Service
@RequiredArgsConstructor
public class AuditRetention {

    private final AuditSeals seals;
    private final Audit audit;
    private final AuditSettings settings;
    private final Clock clock;

    /** @return how many entries went */
    @Transactional
    public long expire() {
        LocalDate before = BusinessZone.today(clock).minusMonths(settings.keepMonths());
        long gone = seals.expire(before);
        if (gone > 0) {
            audit.record(
                    AuditKind.CHANGED,
                    null,
                    null,
                    Changes.none().note("expired", gone).note("until", before.minusDays(1)));
        }
        return gone;
    }
}
