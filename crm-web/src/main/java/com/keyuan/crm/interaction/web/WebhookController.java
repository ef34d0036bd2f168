package com.keyuan.crm.interaction.web;

import com.keyuan.crm.interaction.ChannelDeliveries;
import com.keyuan.crm.interaction.ChannelDeliveries.Refusal;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.DeliveryRepeated;
import com.keyuan.crm.interaction.ReceivedOutcome;
import com.keyuan.crm.interaction.TouchReceiving;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Failures;
import com.keyuan.crm.shared.web.OpenToAll;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Where telephone systems and mail servers report touches: nobody is signed in, the signature is the right. What it takes
 * and answers: {@code docs/channels.md}.
 */
@RestController
@OpenToAll
@RequiredArgsConstructor
class WebhookController {

    static final String TIMESTAMP = "X-Keyuan-Timestamp";
    static final String SIGNATURE = "X-Keyuan-Signature";

    private static final int LARGEST = 16 * 1024;

    private final ChannelDeliveries deliveries;
    private final TouchReceiving receiving;
    private final TouchReport.Reader reports;

    @PostMapping("/webhooks/channels/{id}")
    ResponseEntity<Map<String, String>> take(
            @PathVariable ChannelId id,
            @RequestHeader(name = TIMESTAMP, defaultValue = "") String timestamp,
            @RequestHeader(name = SIGNATURE, defaultValue = "") String signature,
            HttpServletRequest request)
            throws IOException {
        byte[] body;
        try (InputStream in = request.getInputStream()) {
            body = in.readNBytes(LARGEST + 1);
        }
        String sender = request.getRemoteAddr();
        if (body.length > LARGEST) {
            deliveries.refused(id, Refusal.SIZE, sender);
            return answer(HttpStatus.CONTENT_TOO_LARGE, "error", "size");
        }
        String signed = signature.toLowerCase(Locale.ROOT);
        Optional<Refusal> refusal = deliveries.refusal(id, timestamp, signed, body, sender);
        return refusal.isPresent()
                ? answer(HttpStatus.UNAUTHORIZED, "error", refusal.get().name().toLowerCase(Locale.ROOT))
                : received(id, signed, body, sender);
    }

    /** An address that can be no channel's is answered like one that is none. */
    @ExceptionHandler
    ResponseEntity<Map<String, String>> noChannel(MethodArgumentTypeMismatchException wrong) {
        return answer(HttpStatus.UNAUTHORIZED, "error", Refusal.SIGNATURE.name().toLowerCase(Locale.ROOT));
    }

    private ResponseEntity<Map<String, String>> received(ChannelId id, String signature, byte[] body, String sender) {
        try {
            ReceivedOutcome outcome =
                    receiving.delivered(id, signature, reports.read(body).notice(id));
            HttpStatus status = outcome == ReceivedOutcome.KNOWN
                    ? HttpStatus.OK
                    : outcome == ReceivedOutcome.WAITING ? HttpStatus.ACCEPTED : HttpStatus.CREATED;
            return answer(status, "result", outcome.name().toLowerCase(Locale.ROOT));
        } catch (DeliveryRepeated repeated) {
            deliveries.refused(id, Refusal.REPLAY, sender);
            return answer(HttpStatus.CONFLICT, "error", "replay");
        } catch (DataIntegrityViolationException failed) {
            if (!Failures.isThereAlready(failed)) {
                throw failed;
            }
            return answer(HttpStatus.CONFLICT, "error", "again");
        } catch (TouchReport.Unreadable unreadable) {
            return unreadable(id, unreadable.field(), sender);
        } catch (RuleViolation refused) {
            return unreadable(id, refused.messageKey(), sender);
        }
    }

    private ResponseEntity<Map<String, String>> unreadable(ChannelId id, String what, String sender) {
        deliveries.refused(id, Refusal.UNREADABLE, sender);
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, "error", what);
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String key, String value) {
        return ResponseEntity.status(status).body(Map.of(key, value));
    }
}
