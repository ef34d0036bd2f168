package com.keyuan.crm.interaction;

import com.keyuan.crm.customer.BlindIndex;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactSecrets;
import com.keyuan.crm.customer.MaskRule;
import com.keyuan.crm.customer.MasterSeal;
import com.keyuan.crm.customer.PhoneNumber;
import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.shared.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals numbers and addresses of people who may be no contacts yet, and finds them again by their keyed hash. */
@Component
@RequiredArgsConstructor
public class PeerSealing {

    private static final int LONGEST = 120;
    private static final int LONGEST_MASK = 80;

    private final MasterSeal seal;
    private final ContactSecrets secrets;

    SealedPeer seal(ReceivedTouchId id, ContactField field, String peer) {
        String text = peer.length() <= LONGEST ? peer : peer.substring(0, LONGEST);
        String plain = written(field, text).orElse(text);
        String keyId = seal.keyId();
        String masked = MaskRule.mask(field, plain);
        return new SealedPeer(
                seal.seal(keyId, place(id), plain.getBytes(StandardCharsets.UTF_8)),
                keyId,
                masked.length() <= LONGEST_MASK ? masked : masked.substring(0, LONGEST_MASK),
                hash(field, text).orElse(null));
    }

    @Nullable String open(ReceivedTouch touch) {
        Sealed peer = touch.getPeer();
        String keyId = touch.getPeerKeyId();
        return peer == null || keyId == null
                ? null
                : new String(seal.open(keyId, place(touch.getId()), peer), StandardCharsets.UTF_8);
    }

    /** The keyed hash of the whole number or address, in Base64; empty where it is none that could be a contact's. */
    public Optional<String> hash(ContactField field, String peer) {
        return written(field, peer)
                .flatMap(plain -> secrets.index(field, plain).stream()
                        .filter(entry -> entry.part() == BlindIndex.Part.WHOLE)
                        .map(BlindIndex::hash)
                        .findFirst());
    }

    /**
     * What stands for the number or address where it must not be found by trying: its keyed hash; of what could be no
     * contact's (an extension, a name) the keyed hash of the text.
     */
    public String keyed(ContactField field, String peer) {
        return hash(field, peer)
                .or(() -> hash(ContactField.MESSAGING, peer))
                .orElseThrow(() -> new IllegalStateException("no keyed hash"));
    }

    private static Optional<String> written(ContactField field, String peer) {
        if (field != ContactField.PHONE) {
            return Optional.of(peer.strip());
        }
        try {
            return Optional.of(new PhoneNumber(peer).value());
        } catch (RuleViolation none) {
            return Optional.empty();
        }
    }

    private static String place(ReceivedTouchId id) {
        return "received_touch|peer|" + id;
    }
}
