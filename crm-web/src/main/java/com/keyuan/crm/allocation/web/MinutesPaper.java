package com.keyuan.crm.allocation.web;

import com.keyuan.crm.allocation.BallotPage;
import com.keyuan.crm.allocation.Candidate;
import com.keyuan.crm.allocation.CommitteeMember;
import com.keyuan.crm.allocation.Principles;
import com.keyuan.crm.allocation.PrinciplesEffect;
import com.keyuan.crm.allocation.VoteView;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.PrintFont;
import com.keyuan.crm.shared.web.PrintedPaper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The minutes of a decided ballot as a paper. */
@Component
@RequiredArgsConstructor
class MinutesPaper {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessZone.ID);

    private final PrintFont font;
    private final MessageSource messages;
    private final Clock clock;

    byte[] of(BallotPage page, CurrentUser reader, Locale locale) {
        Words words = new Words(locale);
        PrintedPaper paper = new PrintedPaper(
                font,
                words.of("committee.minutes.title"),
                words.of("committee.minutes.foot", reader.name(), MOMENT.format(clock.instant())));
        paper.table(List.of(), facts(page, words), 1, 4);
        paper.heading(words.of("committee.minutes.members"));
        paper.table(
                List.of(words.of("committee.member"), words.of("committee.seat"), words.of("committee.part")),
                page.members().stream().map(one -> member(one, words)).toList(),
                3,
                3,
                4);
        paper.heading(words.of("committee.minutes.candidates"));
        page.candidates().forEach(one -> candidate(paper, one, words));
        paper.heading(words.of("committee.minutes.votes"));
        paper.table(
                List.of(words.of("committee.member"), words.of("committee.vote"), words.of("committee.field.reason")),
                page.votes().stream().map(one -> vote(one, words)).toList(),
                3,
                3,
                7);
        return paper.finished();
    }

    private static List<List<String>> facts(BallotPage page, Words words) {
        BallotPage.Decision decision = Objects.requireNonNull(page.decision());
        Instant decided = Objects.requireNonNull(page.row().decidedAt());
        return List.of(
                List.of(
                        words.of("committee.customer"),
                        page.subject().name() + " (" + page.subject().tier() + ")"),
                List.of(words.of("committee.opened"), MOMENT.format(page.row().openedAt())),
                List.of(words.of("committee.decided"), MOMENT.format(decided)),
                List.of(words.of("committee.presided"), decision.by()),
                List.of(
                        words.of("committee.result"),
                        page.row().winner() == null
                                ? words.of("committee.nobody")
                                : page.row().winner()),
                List.of(
                        words.of("committee.manner"),
                        words.of("committee.manner." + page.row().manner(), decision.cast(), decision.eligible())),
                List.of(words.of("committee.field.reason"), decision.reason()));
    }

    private static List<String> member(CommitteeMember one, Words words) {
        return List.of(
                one.name(),
                words.of("committee.seat." + one.seat()),
                one.recusal() == null
                        ? words.of("committee.takes-part")
                        : words.of("committee.recusal." + one.recusal()));
    }

    private static List<String> vote(VoteView vote, Words words) {
        return List.of(
                vote.member(), vote.choice() == null ? words.of("committee.nobody") : vote.choice(), vote.reason());
    }

    private static void candidate(PrintedPaper paper, Candidate one, Words words) {
        paper.text(words.of(
                "committee.minutes.candidate",
                one.name(),
                one.department(),
                money(one.expectedRevenue()),
                one.expectedBy().toString()));
        paper.text(words.of("committee.field.background") + ": " + one.background());
        paper.text(words.of("committee.field.plan") + ": " + one.plan());
        List<List<String>> rows = new ArrayList<>();
        one.effects().forEach(effect -> rows.addAll(principles(effect, words)));
        paper.table(
                List.of(
                        words.of("committee.principle"),
                        words.of("committee.principle.now"),
                        words.of("committee.principle.then")),
                rows,
                4,
                2,
                2);
    }

    private static List<List<String>> principles(PrinciplesEffect effect, Words words) {
        Principles now = effect.before();
        Principles then = effect.after();
        String of = now.name() + " · ";
        return List.of(
                List.of(of + words.of("committee.fairness"), plain(now.fairness()), plain(then.fairness())),
                List.of(of + words.of("committee.priority"), percent(now.priority()), percent(then.priority())),
                List.of(of + words.of("committee.dispersion"), percent(now.dispersion()), percent(then.dispersion())),
                List.of(of + words.of("committee.flexibility"), plain(now.flexibility()), plain(then.flexibility())));
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "–" : number.setScale(3, RoundingMode.HALF_UP).toPlainString();
    }

    private static String percent(@Nullable BigDecimal share) {
        return share == null
                ? "–"
                : share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
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
    }
}
