package com.keyuan.crm.allocation.web;

import com.keyuan.crm.allocation.HandoverRow;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.CompanySettings;
import com.keyuan.crm.shared.web.PrintFont;
import com.keyuan.crm.shared.web.PrintedPaper;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The letter by which the former holder introduces the new one to the customer, as a paper. */
@Component
@RequiredArgsConstructor
class LetterPaper {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessZone.ID);

    private final PrintFont font;
    private final MessageSource messages;
    private final CompanySettings company;
    private final Clock clock;

    byte[] of(HandoverRow row, CurrentUser reader, Locale locale) {
        PrintedPaper paper = new PrintedPaper(
                font, say(locale, "title"), say(locale, "foot", reader.name(), MOMENT.format(clock.instant())));
        LocalDate since = LocalDate.ofInstant(row.beganAt(), BusinessZone.ID);
        String sender = company.name().isBlank() ? say(locale, "company") : company.name();
        return paper.heading(say(locale, "to", row.name()))
                .text(say(locale, "thanks"))
                .text(say(locale, "change", since.toString(), row.fromName(), row.toName()))
                .text(say(locale, "introduce", row.fromName(), row.toName()))
                .text(say(locale, "channels", row.toName()))
                .text(say(locale, "wishes"))
                .heading(say(locale, "signed", sender, BusinessZone.today(clock).toString()))
                .text(row.fromName() + "　" + row.toName())
                .finished();
    }

    private String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage("handover.letter." + key, arguments, locale);
    }
}
