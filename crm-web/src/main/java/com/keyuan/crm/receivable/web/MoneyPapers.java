package com.keyuan.crm.receivable.web;

import com.keyuan.crm.receivable.CompanyAccountRow;
import com.keyuan.crm.receivable.DunningLetterPage;
import com.keyuan.crm.receivable.Statement;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.CompanySettings;
import com.keyuan.crm.shared.web.PrintFont;
import com.keyuan.crm.shared.web.PrintedPaper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes dunning letters and account statements. */
@Component
@RequiredArgsConstructor
class MoneyPapers {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessZone.ID);

    private final PrintFont font;
    private final MessageSource messages;
    private final CompanySettings company;
    private final Clock clock;

    byte[] letter(DunningLetterPage page, CurrentUser reader, Locale locale) {
        Words words = new Words(locale);
        PrintedPaper paper = new PrintedPaper(
                font,
                words.of("receivable.letter.title." + page.stage()),
                words.of("receivable.paper.foot", reader.name(), MOMENT.format(clock.instant())));
        paper.text(words.of("receivable.letter.to", page.customerName()));
        paper.text(
                words.of("receivable.letter.text." + page.stage(), page.madeOn().toString(), money(page.total())));
        paper.table(
                words.each("number", "issuedOn", "dueOn", "amount", "open"),
                page.lines().stream()
                        .map(line -> List.of(
                                line.number(),
                                line.issuedOn().toString(),
                                line.dueOn().toString(),
                                money(line.amount()),
                                money(line.open())))
                        .toList(),
                4,
                3,
                3,
                3,
                3);
        paper.text(words.of("receivable.letter.pay"));
        accounts(paper, page.accounts(), words);
        paper.text(words.of("receivable.letter.crossed"));
        paper.text(company.name() + "  " + page.madeOn());
        return paper.finished();
    }

    byte[] statement(Statement statement, CurrentUser reader, Locale locale) {
        Words words = new Words(locale);
        PrintedPaper paper = new PrintedPaper(
                font,
                words.of("receivable.statement.title"),
                words.of("receivable.paper.foot", reader.name(), MOMENT.format(clock.instant())));
        paper.text(words.of("receivable.letter.to", statement.customerName()));
        paper.text(words.of(
                "receivable.statement.span",
                statement.from().toString(),
                statement.to().toString(),
                money(statement.opening())));
        paper.table(
                words.each("on", "what", "number", "amount", "balance"),
                statement.lines().stream()
                        .map(line -> List.of(
                                line.on().toString(),
                                words.of("receivable.statement." + line.kind() + (line.reversal() ? ".back" : "")),
                                line.reference(),
                                money(line.amount()),
                                money(line.after())))
                        .toList(),
                3,
                3,
                4,
                3,
                3);
        paper.heading(words.of("receivable.statement.closing", statement.to().toString(), money(statement.closing())));
        paper.text(words.of("receivable.statement.sign"));
        accounts(paper, statement.accounts(), words);
        paper.text(company.name());
        return paper.finished();
    }

    private static void accounts(PrintedPaper paper, List<CompanyAccountRow> accounts, Words words) {
        paper.table(
                words.each("name", "bank", "account"),
                accounts.stream()
                        .map(one -> List.of(one.name(), one.bank(), one.number()))
                        .toList(),
                3,
                3,
                4);
    }

    private static String money(BigDecimal amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    private final class Words {

        private final Locale locale;

        private Words(Locale locale) {
            this.locale = locale;
        }

        String of(String key, Object... arguments) {
            return messages.getMessage(key, arguments, locale);
        }

        List<String> each(String... keys) {
            return Stream.of(keys).map(key -> of("receivable.column." + key)).toList();
        }
    }
}
