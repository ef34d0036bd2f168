package com.keyuan.crm.customer;

import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts every look at a number in plain, whosever it is, against what a person may look at in a day. */
@Component
@RequiredArgsConstructor
public class RevealAllowance {

    /** The kind of alarm under which looks of those who have given notice are on the log. */
    static final String ON_NOTICE = "AFTER_NOTICE";

    private final Reveals reveals;
    private final RevealSettings settings;
    private final Clock clock;

    /**
     * Counts the look.
     *
     * @return what the log says of it besides: an alarm, where the person has given notice
     * @throws RevealAllowanceSpent when the person has looked at enough of them today
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Changes count(Reveal reveal) {
        boolean onNotice = reveals.isOnNotice(reveal.by());
        LocalDate today = BusinessZone.today(clock);
        int usual = reveal.ownCustomer() ? settings.ownPerDay() : settings.perDay();
        int allowance = (onNotice ? settings.onNoticePerDay() : usual) + reveals.extension(reveal.by(), today);
        Instant midnight = today.atStartOfDay(BusinessZone.ID).toInstant();
        if (!reveals.addWithin(allowance, onNotice, midnight, reveal)) {
            throw new RevealAllowanceSpent(allowance);
        }
        return onNotice ? Changes.none().note("alarm", ON_NOTICE) : Changes.none();
    }
}
