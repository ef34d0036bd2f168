package com.keyuan.crm.interaction;

import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for telephone systems and mail servers: whoever signs with the secret of the channel may report touches of it. */
@Service
@RequiredArgsConstructor
public class ChannelDeliveries {

    private final ChannelSecrets secrets;
    private final RefusalLog log;
    private final Clock clock;

    /** Why a report is not taken. */
    public enum Refusal {
        /** The channel is unknown, given up or has no secret, or the secret is another. */
        SIGNATURE,
        /** Signed too long ago, or by a clock that is wrong. */
        TIMESTAMP,
        /** Larger than a report is. */
        SIZE,
        /** Exactly this report came before. */
        REPLAY,
        /** It says nothing that can be read, or what a rule does not allow. */
        UNREADABLE
    }

    /**
     * Holds the signature against the bytes as they came. A refusal is on the log where the channel has a secret at all.
     *
     * @param sender the address it came from
     * @return empty where the report may be read
     */
    @Transactional
    public Optional<Refusal> refusal(
            ChannelId channel, String timestamp, String signature, byte[] body, String sender) {
        String secret = secrets.secretOf(channel).orElse(null);
        if (secret == null) {
            return Optional.of(Refusal.SIGNATURE);
        }
        Refusal refusal = null;
        if (!WebhookSignatureRule.isSigned(secret, timestamp, body, signature)) {
            refusal = Refusal.SIGNATURE;
        } else if (!WebhookSignatureRule.isFresh(timestamp, clock.instant())) {
            refusal = Refusal.TIMESTAMP;
        }
        if (refusal != null) {
            log.note(channel, refusal, sender);
        }
        return Optional.ofNullable(refusal);
    }

    /** Puts on the log that a report was not taken, where the channel has a secret at all. */
    @Transactional
    public void refused(ChannelId channel, Refusal refusal, String sender) {
        if (secrets.secretOf(channel).isPresent()) {
            log.note(channel, refusal, sender);
        }
    }
}
