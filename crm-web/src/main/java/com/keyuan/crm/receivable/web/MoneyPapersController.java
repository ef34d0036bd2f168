package com.keyuan.crm.receivable.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.DunningLetterId;
import com.keyuan.crm.receivable.DunningLetterPage;
import com.keyuan.crm.receivable.DunningService;
import com.keyuan.crm.receivable.Statement;
import com.keyuan.crm.receivable.StatementService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.PrintFontMissing;
import com.keyuan.crm.shared.web.Refusals;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Supplier;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Papers for customers: dunning letters and account statements, as PDF. */
@Controller
@RequiredArgsConstructor
class MoneyPapersController {

    private final DunningService dunning;
    private final StatementService statements;
    private final MoneyPapers papers;
    private final MessageSource messages;

    @GetMapping("/dunning-letters/{id}/paper")
    @Permits(Action.DUNNING_READ)
    ResponseEntity<byte[]> letter(CurrentUser user, @PathVariable DunningLetterId id, Locale locale) {
        DunningLetterPage page = dunning.page(user, id);
        return paper("receivable.letter.file", page.customerName(), locale, () -> papers.letter(page, user, locale));
    }

    @GetMapping("/customers/{id}/statement")
    @Permits(Action.STATEMENT_PRINT)
    ResponseEntity<byte[]> statement(
            CurrentUser user,
            @PathVariable CustomerId id,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            Locale locale) {
        LocalDate first = from.isAfter(to) ? to : from;
        Statement statement = statements.of(user, id, new DateRange(first, to));
        return paper(
                "receivable.statement.file",
                statement.customerName(),
                locale,
                () -> papers.statement(statement, user, locale));
    }

    /** Where the server has no font for it, plain words that say so and what to install. */
    private ResponseEntity<byte[]> paper(String file, String customer, Locale locale, Supplier<byte[]> made) {
        try {
            byte[] pdf = made.get();
            String name = messages.getMessage(file, new Object[] {customer}, locale);
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
                    .body(pdf);
        } catch (PrintFontMissing missing) {
            Refusals.told(missing);
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(messages.getMessage(missing.messageKey(), null, locale)
                            .getBytes(StandardCharsets.UTF_8));
        }
    }
}
