package com.keyuan.crm.intake;

import static com.keyuan.crm.intake.IntakeField.CALL_ANSWERED;
import static com.keyuan.crm.intake.IntakeField.CALL_CHANNEL;
import static com.keyuan.crm.intake.IntakeField.CALL_DIRECTION;
import static com.keyuan.crm.intake.IntakeField.CALL_DURATION;
import static com.keyuan.crm.intake.IntakeField.CALL_MATTER;
import static com.keyuan.crm.intake.IntakeField.CALL_NOTE;
import static com.keyuan.crm.intake.IntakeField.CALL_PEER;
import static com.keyuan.crm.intake.IntakeField.CALL_REFERENCE;
import static com.keyuan.crm.intake.IntakeField.CALL_TIME;

import com.keyuan.crm.customer.PhoneNumber;
import com.keyuan.crm.interaction.Direction;
import com.keyuan.crm.interaction.Interaction;
import com.keyuan.crm.interaction.TouchNotice;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a line of a call log. It is known again by channel and reference; where the log has none, by all that
 * it says and how often it says so; of the number only what a key makes of it, so that nobody finds it by trying.
 */
final class CallRowRule {

    private static final Map<String, Direction> DIRECTIONS = Map.ofEntries(
            Map.entry("in", Direction.IN),
            Map.entry("inbound", Direction.IN),
            Map.entry("incoming", Direction.IN),
            Map.entry("missed", Direction.IN),
            Map.entry("呼入", Direction.IN),
            Map.entry("来电", Direction.IN),
            Map.entry("已接", Direction.IN),
            Map.entry("已接来电", Direction.IN),
            Map.entry("未接", Direction.IN),
            Map.entry("未接来电", Direction.IN),
            Map.entry("out", Direction.OUT),
            Map.entry("outbound", Direction.OUT),
            Map.entry("outgoing", Direction.OUT),
            Map.entry("呼出", Direction.OUT),
            Map.entry("去电", Direction.OUT),
            Map.entry("拨出", Direction.OUT));
    private static final Set<String> MISSED = Set.of("missed", "未接", "未接来电");
    private static final Set<String> WITHHELD =
            Set.of("anonymous", "unknown", "withheld", "private", "匿名", "未知", "未知号码", "隐藏", "无");
    private static final Set<String> YES = Set.of("1", "y", "yes", "true", "是", "有", "√");
    private static final Set<String> NO = Set.of("", "0", "n", "no", "false", "否", "无", "没有");

    private CallRowRule() {}

    /**
     * @param mark the row's, where it has been checked before
     * @param keyed makes of a number what nobody can make without the key
     */
    static RowCheck<CallLine> check(
            RowCells row, @Nullable String mark, IntakeFacts facts, UnaryOperator<String> keyed) {
        List<Finding> findings = new ArrayList<>();
        Reference channel = facts.resolve(CALL_CHANNEL, number(row.get(CALL_CHANNEL)), findings);
        Reference answered = facts.resolve(CALL_ANSWERED, row.get(CALL_ANSWERED), findings);
        if (row.get(CALL_CHANNEL).isEmpty()) {
            findings.add(Finding.blocking(CALL_CHANNEL, "missing", ""));
        }
        Instant at = time(row, facts, findings);
        Direction direction = direction(row, findings);
        String peer = peer(row, findings);
        Integer seconds = DurationRule.seconds(row.get(CALL_DURATION), findings);
        boolean matter = matter(row, direction, findings);
        String given = CellRule.text(CALL_REFERENCE, row.get(CALL_REFERENCE), TouchNotice.LONGEST_REFERENCE, findings);
        String note = CellRule.text(CALL_NOTE, row.get(CALL_NOTE), Interaction.LONGEST_NOTE, findings);
        if (channel.id() == null || at == null || direction == null || RowCheck.isBad(findings)) {
            return RowCheck.of(RowOutcome.BAD, findings);
        }
        String reference = mark != null && given == null ? mark.substring(mark.indexOf('|') + 1) : given;
        if (reference == null) {
            String number = peer.isEmpty() ? peer : keyed.apply(peer);
            reference = made(channel.id(), at, number, direction, seconds, facts);
        }
        String known = Fingerprint.of(channel.id(), reference);
        if (facts.isFingerprintKnown(known)) {
            findings.add(Finding.note(CALL_REFERENCE, "here", row.get(CALL_REFERENCE)));
            return RowCheck.of(RowOutcome.KNOWN, findings);
        }
        facts.learnFingerprint(known);
        CallLine line =
                new CallLine(channel, at, direction, peer, isSpoken(row, seconds), answered, matter, reference, note);
        return new RowCheck<>(RowOutcome.GOOD, findings, line, given == null ? "made|" + reference : null);
    }

    private static String made(
            String channel,
            Instant at,
            String number,
            Direction direction,
            @Nullable Integer seconds,
            IntakeFacts facts) {
        String same = Fingerprint.of(channel, at.toString(), number, direction.name(), String.valueOf(seconds));
        return "log-" + Fingerprint.of(same, Integer.toString(facts.occurrence(same)));
    }

    private static @Nullable Instant time(RowCells row, IntakeFacts facts, List<Finding> findings) {
        String cell = row.get(CALL_TIME);
        if (cell.isEmpty()) {
            findings.add(Finding.blocking(CALL_TIME, "missing", ""));
            return null;
        }
        Instant at = CellRule.moment(CALL_TIME, cell, findings).orElse(null);
        if (at == null) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(at, BusinessZone.ID);
        if (day.isAfter(facts.today())) {
            findings.add(Finding.blocking(CALL_TIME, "inFuture", cell));
        } else if (day.getYear() < 2000) {
            findings.add(Finding.blocking(CALL_TIME, "tooOldCall", cell));
        }
        return at;
    }

    private static @Nullable Direction direction(RowCells row, List<Finding> findings) {
        String cell = row.get(CALL_DIRECTION);
        Direction direction = DIRECTIONS.get(cell.toLowerCase(Locale.ROOT));
        if (direction == null) {
            findings.add(Finding.blocking(CALL_DIRECTION, cell.isEmpty() ? "missing" : "noDirection", cell));
        }
        return direction;
    }

    private static String peer(RowCells row, List<Finding> findings) {
        String cell = row.get(CALL_PEER);
        if (cell.isEmpty() || WITHHELD.contains(cell.toLowerCase(Locale.ROOT))) {
            findings.add(Finding.note(CALL_PEER, "withheld", ""));
            return "";
        }
        return cell;
    }

    private static boolean matter(RowCells row, @Nullable Direction direction, List<Finding> findings) {
        String cell = row.get(CALL_MATTER);
        String plain = cell.toLowerCase(Locale.ROOT);
        boolean yes = YES.contains(plain);
        if (!yes && !NO.contains(plain)) {
            findings.add(Finding.blocking(CALL_MATTER, "noYesNo", cell));
        } else if (yes && direction == Direction.OUT) {
            findings.add(Finding.blocking(CALL_MATTER, "matterNotInbound", cell));
        }
        return yes;
    }

    /** A call that lasted no second was not taken; without a duration it was, unless the log says missed. */
    private static boolean isSpoken(RowCells row, @Nullable Integer seconds) {
        return seconds == null ? !MISSED.contains(row.get(CALL_DIRECTION).toLowerCase(Locale.ROOT)) : seconds > 0;
    }

    /** As the register writes it, if it is a telephone number. */
    static String number(String text) {
        try {
            return text.isEmpty() ? text : new PhoneNumber(text).value();
        } catch (RuleViolation other) {
            return text;
        }
    }
}
