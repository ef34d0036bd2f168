package com.keyuan.crm.allocation;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What has waited ten working days goes to the directors; what has nothing left to decide ends. Run by the clock. */
@Service
@Transactional
@RequiredArgsConstructor
public class CommitteeDeadlines {

    private final Applications applications;
    private final Ballots ballots;
    private final BallotOpening opening;
    private final CommitteeNotices notices;
    private final Audit audit;
    private final Clock clock;

    /** Once for each: a second run finds none of them again. */
    public void escalate() {
        LocalDate today = BusinessZone.today(clock);
        opening.overtake(ballots.lockOvertaken());
        ballots.lockOverdue(today).forEach(ballot -> {
            ballot.escalate(clock.instant());
            ballots.save(ballot);
            audit.changed(null, ballot.ref(), Changes.none().field("escalated", false, true));
            notices.escalated(ballot);
        });
        applications.lockOverdue(today).forEach(application -> {
            application.escalate(clock.instant());
            applications.save(application);
            audit.changed(null, application.ref(), Changes.none().field("escalated", false, true));
            notices.escalated(application);
        });
    }
}
