package com.keyuan.crm.interaction;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Puts refused reports on the log, of each channel and kind one a minute, so that nobody fills the log by sending what is
 * refused. What was put down in this minute is remembered by each node for itself, never for more channels than have a
 * secret.
 */
@Component
@RequiredArgsConstructor
class RefusalLog {

    private final Audit audit;
    private final Clock clock;
    private final Set<Noted> noted = new HashSet<>();
    private Instant minute = Instant.MIN;

    private record Noted(ChannelId channel, ChannelDeliveries.Refusal refusal) {}

    void note(ChannelId channel, ChannelDeliveries.Refusal refusal, String sender) {
        if (isFirst(new Noted(channel, refusal))) {
            audit.refused(
                    null,
                    ChannelRegister.subject(channel),
                    Changes.none().note("delivery", refusal).note("sender", sender));
        }
    }

    private synchronized boolean isFirst(Noted one) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!now.equals(minute)) {
            minute = now;
            noted.clear();
        }
        return noted.add(one);
    }
}
