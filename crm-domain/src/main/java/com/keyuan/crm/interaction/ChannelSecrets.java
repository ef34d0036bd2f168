package com.keyuan.crm.interaction;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.MasterSeal;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secrets by which telephone systems and mail servers sign what they report; kept sealed, shown once. */
@Service
@Transactional
@RequiredArgsConstructor
public class ChannelSecrets {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Channels channels;
    private final MasterSeal seal;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * Makes a new secret, which replaces the former one, and tells it this once.
     *
     * @param version of the channel that the page showed, so that a second click makes no second secret
     * @return 64 hexadecimal digits; the key is this text
     */
    public String renew(CurrentUser user, ChannelId id, long version) {
        CompanyChannel channel = load(user, id, version);
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String secret = HexFormat.of().formatHex(random);
        boolean before = channel.getSecret() != null;
        String keyId = seal.keyId();
        channel.keepSecret(
                seal.seal(keyId, place(id), secret.getBytes(StandardCharsets.UTF_8)), keyId, clock.instant());
        channels.saveAndFlush(channel);
        audit.changed(
                user,
                ChannelRegister.subject(id),
                Changes.none().field("signed", before, true).note("secretMadeAt", channel.getSecretMadeAt()));
        return secret;
    }

    /** Nothing that comes signed is taken any more. */
    public void remove(CurrentUser user, ChannelId id, long version) {
        CompanyChannel channel = load(user, id, version);
        boolean before = channel.getSecret() != null;
        channel.forgetSecret();
        channels.saveAndFlush(channel);
        audit.changed(user, ChannelRegister.subject(id), Changes.none().field("signed", before, false));
    }

    /** The secret of a channel in use, for checking a signature. */
    @Transactional(readOnly = true)
    public Optional<String> secretOf(ChannelId id) {
        return channels.findById(id)
                .filter(channel -> channel.getSecret() != null && channel.getRetiredAt() == null)
                .map(channel -> new String(opened(channel), StandardCharsets.UTF_8));
    }

    @SuppressWarnings("NullAway") // a secret is there whole or not at all
    private byte[] opened(CompanyChannel channel) {
        return seal.open(channel.getSecretKeyId(), place(channel.getId()), channel.getSecret());
    }

    private CompanyChannel load(CurrentUser user, ChannelId id, long version) {
        access.require(user, Action.CHANNEL_EDIT, id.value());
        CompanyChannel channel = channels.lockById(id).orElseThrow(() -> new NotFound("company_channel", id));
        channel.expectVersion(version);
        return channel;
    }

    private static String place(ChannelId id) {
        return "company_channel|secret|" + id;
    }
}
