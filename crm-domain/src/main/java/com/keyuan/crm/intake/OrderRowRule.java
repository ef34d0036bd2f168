package com.keyuan.crm.intake;

import static com.keyuan.crm.intake.IntakeField.AMOUNT;
import static com.keyuan.crm.intake.IntakeField.CHANNEL;
import static com.keyuan.crm.intake.IntakeField.CUSTOMER;
import static com.keyuan.crm.intake.IntakeField.DATE;
import static com.keyuan.crm.intake.IntakeField.NUMBER;
import static com.keyuan.crm.intake.IntakeField.PRODUCT;
import static com.keyuan.crm.intake.IntakeField.SALESPERSON;
import static com.keyuan.crm.intake.IntakeField.STAGE;

import com.keyuan.crm.customer.NameKeyRule;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a row of orders. Where the file has a stage, only what is won is an order. A row is known again by the
 * customer and the order's number, or without number by all that it says and how often it says so.
 */
final class OrderRowRule {

    static final int LONGEST_NUMBER = 40;
    private static final Set<String> WON = Set.of("won", "closed won", "赢单", "成交", "已成交", "签约", "已签约", "完成", "已完成");
    private static final Map<String, ChannelKind> CHANNELS = Map.of(
            "", ChannelKind.SHARED,
            "shared", ChannelKind.SHARED,
            "公司公共渠道", ChannelKind.SHARED,
            "公司热线", ChannelKind.SHARED,
            "held", ChannelKind.HELD,
            "公司配给个人的号码", ChannelKind.HELD,
            "private", ChannelKind.PRIVATE,
            "个人私号", ChannelKind.PRIVATE);

    private OrderRowRule() {}

    /** @param mark the row's, where it has been checked before */
    static RowCheck<OrderLine> check(RowCells row, @Nullable String mark, IntakeFacts facts) {
        List<Finding> findings = new ArrayList<>();
        Reference customer = facts.resolve(CUSTOMER, row.get(CUSTOMER), findings);
        Reference product = facts.resolve(PRODUCT, row.get(PRODUCT), findings);
        Reference salesperson = facts.resolve(SALESPERSON, row.get(SALESPERSON), findings);
        if (row.get(CUSTOMER).isEmpty()) {
            findings.add(Finding.blocking(CUSTOMER, "missing", ""));
        }
        if (row.has(STAGE) && !WON.contains(row.get(STAGE).toLowerCase(Locale.ROOT))) {
            findings.removeIf(finding -> finding.messageKey().equals("created")); // nothing is, for this row
            findings.add(0, Finding.note(STAGE, "noOrder", row.get(STAGE)));
            return RowCheck.of(RowOutcome.NO_ORDER, findings);
        }
        String number = CellRule.text(NUMBER, row.get(NUMBER), LONGEST_NUMBER, findings);
        LocalDate on = day(row, facts, findings);
        Money amount = amount(row, findings);
        ChannelKind channel = channel(row, findings);
        if (on == null || amount == null || channel == null || RowCheck.isBad(findings)) {
            return RowCheck.of(RowOutcome.BAD, findings);
        }
        String fingerprint = mark == null ? fingerprint(row, number, on, amount, facts) : mark;
        if (facts.isFingerprintKnown(fingerprint)) {
            findings.add(Finding.note(NUMBER, "here", row.get(NUMBER)));
            return RowCheck.of(RowOutcome.KNOWN, findings);
        }
        facts.learnFingerprint(fingerprint);
        return new RowCheck<>(
                RowOutcome.GOOD,
                findings,
                new OrderLine(customer, number, on, amount, channel, product, salesperson, fingerprint),
                fingerprint);
    }

    private static @Nullable LocalDate day(RowCells row, IntakeFacts facts, List<Finding> findings) {
        LocalDate on = CellRule.day(DATE, row.get(DATE), findings).orElse(null);
        if (row.get(DATE).isEmpty()) {
            findings.add(Finding.blocking(DATE, "missing", ""));
        } else if (on != null && on.isAfter(facts.today())) {
            findings.add(Finding.blocking(DATE, "inFuture", row.get(DATE)));
        } else if (on != null && on.isBefore(LocalDate.EPOCH)) {
            findings.add(Finding.blocking(DATE, "tooOld", row.get(DATE)));
        }
        return on;
    }

    private static @Nullable Money amount(RowCells row, List<Finding> findings) {
        Money amount = CellRule.amount(AMOUNT, row.get(AMOUNT), findings).orElse(null);
        if (row.get(AMOUNT).isEmpty()) {
            findings.add(Finding.blocking(AMOUNT, "missing", ""));
        }
        return amount;
    }

    private static @Nullable ChannelKind channel(RowCells row, List<Finding> findings) {
        ChannelKind channel = CHANNELS.get(row.get(CHANNEL).toLowerCase(Locale.ROOT));
        if (channel == null) {
            findings.add(Finding.blocking(CHANNEL, "noChannel", row.get(CHANNEL)));
        }
        return channel;
    }

    private static String fingerprint(
            RowCells row, @Nullable String number, LocalDate on, Money amount, IntakeFacts facts) {
        String who = NameKeyRule.key(row.get(CUSTOMER));
        if (number != null) {
            return hash("number", who, number);
        }
        String same = hash("row", who, on.toString(), amount.toString(), row.get(PRODUCT), row.get(SALESPERSON));
        return hash(same, Integer.toString(facts.occurrence(same)));
    }

    private static String hash(String... parts) {
        return OrderLine.MARK + Fingerprint.of(String.join("\u0000", parts));
    }
}
