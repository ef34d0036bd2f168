package com.keyuan.crm.allocation.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.HandoverId;
import com.keyuan.crm.allocation.HandoverReading;
import com.keyuan.crm.allocation.HandoverRow;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.PrintFontMissing;
import com.keyuan.crm.shared.web.Refusals;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter of introduction, to print or to mail. */
@Controller
@RequiredArgsConstructor
class LetterController {

    private final HandoverReading reading;
    private final LetterPaper paper;
    private final MessageSource messages;

    /** A PDF; where the server has no font for it, plain words that say so and what to install. */
    @GetMapping("/handovers/{id}/letter")
    @Permits(Action.HANDOVER_LETTER)
    ResponseEntity<byte[]> letter(CurrentUser user, @PathVariable HandoverId id, Locale locale) {
        HandoverRow row = reading.letter(user, id);
        try {
            String name = messages.getMessage("handover.letter.file", new Object[] {row.name()}, locale);
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .cacheControl(CacheControl.noStore())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(name, StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .header("X-Content-Type-Options", "nosniff")
                    .body(paper.of(row, user, locale));
        } catch (PrintFontMissing missing) {
            Refusals.told(missing);
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(messages.getMessage(missing.messageKey(), null, locale)
                            .getBytes(StandardCharsets.UTF_8));
        }
    }
}
