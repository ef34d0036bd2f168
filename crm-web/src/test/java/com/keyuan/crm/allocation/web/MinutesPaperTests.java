package com.keyuan.crm.allocation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.allocation.ApplicationId;
import com.keyuan.crm.allocation.ApplicationLineId;
import com.keyuan.crm.allocation.BallotId;
import com.keyuan.crm.allocation.BallotManner;
import com.keyuan.crm.allocation.BallotPage;
import com.keyuan.crm.allocation.BallotRow;
import com.keyuan.crm.allocation.BallotRule;
import com.keyuan.crm.allocation.BallotState;
import com.keyuan.crm.allocation.Candidate;
import com.keyuan.crm.allocation.CommitteeMember;
import com.keyuan.crm.allocation.HolderRecord;
import com.keyuan.crm.allocation.LineOutcome;
import com.keyuan.crm.allocation.Principles;
import com.keyuan.crm.allocation.PrinciplesEffect;
import com.keyuan.crm.allocation.Recusal;
import com.keyuan.crm.allocation.Seat;
import com.keyuan.crm.allocation.VoteView;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.web.PrintFont;
import com.keyuan.crm.shared.web.PrintFontMissing;
import com.keyuan.crm.shared.web.PrintSettings;
import com.keyuan.crm.shared.web.WebTestConfiguration;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What is printed can be read back, in Chinese too. */
class MinutesPaperTests {

    @Test
    void saysInChineseWhoDecidedWhatAndWhy() throws IOException {
        PdfReader file = new PdfReader(paper(null).of(page(), WebTestConfiguration.user(Role.COMMITTEE), Locale.CHINA));
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= file.getNumberOfPages(); number++) {
            text.append(new PdfTextExtractor(file).getTextFromPage(number));
        }
        assertThat(text.toString().replaceAll("\\s", ""))
                .contains("分配委员会会议纪要")
                .contains("临江中拓管道有限公司(B)")
                .contains("陈望舒")
                .contains("多数票（2/2票）")
                .contains("计划更实在，人手够")
                .contains("回避：已申报利益关系")
                .contains("华东部·公平0.2100.180")
                .contains("300,000.00元");
    }

    @Test
    void saysClearlyWhereThereIsNoFont() {
        assertThatThrownBy(() ->
                        paper("/nowhere/font.ttf").of(page(), WebTestConfiguration.user(Role.COMMITTEE), Locale.CHINA))
                .isInstanceOf(PrintFontMissing.class);
    }

    private static MinutesPaper paper(@Nullable String font) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/committee");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new MinutesPaper(new PrintFont(new PrintSettings(font)), messages, new TestClock());
    }

    private static BallotPage page() {
        BallotRow row = new BallotRow(
                BallotId.next(),
                "临江中拓管道有限公司",
                "B",
                "江苏·南京",
                "周砚青、陈望舒",
                2,
                TestClock.BEGINNING,
                LocalDate.of(2026, 4, 1),
                null,
                BallotState.DECIDED,
                2,
                true,
                false,
                "陈望舒",
                BallotManner.MAJORITY,
                TestClock.BEGINNING);
        return new BallotPage(
                row,
                new BallotPage.Subject(CustomerId.next(), "临江中拓管道有限公司", "B", "江苏·南京", null, BigDecimal.TEN, null),
                List.of(candidate("周砚青", LineOutcome.LOST), candidate("陈望舒", LineOutcome.WON)),
                List.of(
                        new CommitteeMember(PersonId.next(), "沈北辰", Seat.CHAIR, null),
                        new CommitteeMember(PersonId.next(), "季云舒", Seat.MEMBER, null),
                        new CommitteeMember(PersonId.next(), "高远", Seat.MEMBER, Recusal.INTEREST)),
                Set.of("沈北辰", "季云舒"),
                List.of(
                        new VoteView("沈北辰", "陈望舒", "计划具体", TestClock.BEGINNING),
                        new VoteView("季云舒", "陈望舒", "回款记录好", TestClock.BEGINNING)),
                List.of(new BallotPage.NamedCount("陈望舒", 2)),
                null,
                BallotRule.Part.NONE,
                false,
                true,
                2,
                false,
                new BallotPage.Decision("沈北辰", "计划更实在，人手够", 2, 2));
    }

    private static Candidate candidate(String name, LineOutcome outcome) {
        return new Candidate(
                ApplicationLineId.next(),
                ApplicationId.next(),
                PersonId.next(),
                name,
                "华东一部",
                Level.SENIOR,
                40,
                "老客户介绍",
                "每月拜访两次",
                new BigDecimal("300000"),
                LocalDate.of(2026, 9, 30),
                "许知微",
                null,
                outcome,
                true,
                List.of(new PrinciplesEffect(principles("0.21"), principles("0.18"))),
                HolderRecord.NONE);
    }

    private static Principles principles(String fairness) {
        return new Principles(
                DepartmentId.next(),
                "华东部",
                5,
                new BigDecimal(fairness),
                new BigDecimal("0.75"),
                new BigDecimal("0.28"),
                "周砚青",
                new BigDecimal("0.3"),
                new BigDecimal("5.2"));
    }
}
