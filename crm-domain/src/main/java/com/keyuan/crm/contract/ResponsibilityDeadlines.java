package com.keyuan.crm.contract;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What after-sales did not accept in time goes to the head of whoever was asked, and to the directors. Run by the clock. */
@Service
@Transactional
@RequiredArgsConstructor
public class ResponsibilityDeadlines {

    private final Responsibilities responsibilities;
    private final ResponsibilityLateness lateness;
    private final Audit audit;
    private final Clock clock;

    /** Each once: a second run finds none of them again. */
    public void escalate() {
        LocalDate today = BusinessZone.today(clock);
        responsibilities.lockToEscalate(today).forEach(late -> {
            late.escalate(clock.instant());
            responsibilities.saveAndFlush(late);
            audit.changed(null, late.ref(), Changes.none().field("escalated", false, true));
            lateness.tell(late);
        });
    }
}
