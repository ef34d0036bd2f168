package com.keyuan.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.interaction.Direction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallRowRuleTests {

    private static final String HOTLINE = new UUID(0, 1).toString();

    /** Stands for the key of the company. */
    private UnaryOperator<String> keyed = peer -> "key 1 " + CallRowRule.number(peer);

    private final IntakeFacts facts = new IntakeFacts(
            LocalDate.of(2026, 3, 18),
            Map.of(
                    IntakeField.CALL_CHANNEL, List.of(new Known(HOTLINE, "热线", List.of("4008205566", "销售热线"))),
                    IntakeField.CALL_ANSWERED,
                            List.of(new Known(new UUID(0, 2).toString(), "罗一鸣", List.of("罗一鸣", "luoyiming")))),
            List.of(),
            List.of());

    @ParameterizedTest
    @CsvSource({
        "2026-03-17 09:05, 2026-03-17T01:05:00Z",
        "2026/3/17 9:05:30, 2026-03-17T01:05:30Z",
        "2026年3月17日 09:05, 2026-03-17T01:05:00Z",
        "2026-03-17T09:05:00.000, 2026-03-17T01:05:00Z",
        "2026-03-17T09:05:00+00:00, 2026-03-17T09:05:00Z",
        "2026-03-17 25:05, ",
        "2026-03-17, ",
        "2026-03-19 08:00, ",
        "1999-03-17 08:00, "
    })
    void readsWhenItWas(String cell, @Nullable Instant at) {
        CallLine line = check("400-820-5566", cell, "呼入", "13812345678", "", "").line();
        assertThat(line == null ? null : line.at()).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({
        "呼入, 95, IN, true", "呼入, 0, IN, false", "来电, '', IN, true", "未接来电, '', IN, false",
        "missed, 12, IN, true", "Outbound, 1:35, OUT, true", "呼出, 0:00:00, OUT, false", "去电, 1分35秒, OUT, true"
    })
    void saysWhoTurnedToWhomAndWhetherBothSpoke(String direction, String seconds, Direction expected, boolean spoken) {
        CallLine line =
                Objects.requireNonNull(check("400-820-5566", "2026-03-17 09:05", direction, "13812345678", seconds, "")
                        .line());
        assertThat(line.direction()).isEqualTo(expected);
        assertThat(line.spoken()).isEqualTo(spoken);
    }

    @ParameterizedTest
    @CsvSource({"95, 95", "95秒, 95", "1:35, 95", "0:01:35, 95", "1分35秒, 95", "2分, 120", "1小时2分3秒, 3723", "1：35, 95"})
    void readsHowLongItLasted(String cell, int seconds) {
        assertThat(DurationRule.seconds(cell, new ArrayList<>())).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2026-03-17 09:05, 呼入, '', missing",
        "400-000, 2026-03-17 09:05, 呼入, '', unknown",
        "4008205566, gestern, 呼入, '', noMoment",
        "4008205566, 2026-03-17 09:05, quer, '', noDirection",
        "4008205566, 2026-03-17 09:05, 呼入, lang, noDuration"
    })
    void givesBackWithTheReason(String channel, String at, String direction, String seconds, String reason) {
        RowCheck<CallLine> check = check(channel, at, direction, "13812345678", seconds, "");
        assertThat(check.outcome()).isEqualTo(RowOutcome.BAD);
        assertThat(check.findings())
                .filteredOn(Finding::blocking)
                .extracting(Finding::messageKey)
                .contains(reason);
    }

    @Test
    void knowsALineAgainByItsReferenceElseByWhatItSaysAndHowOften() {
        assertThat(check("销售热线", "2026-03-17 09:05", "呼入", "13812345678", "5", "A1")
                        .outcome())
                .isEqualTo(RowOutcome.GOOD);
        assertThat(check("400 820 5566", "2026-03-17 10:00", "呼出", "13900000000", "9", "A1")
                        .outcome())
                .isEqualTo(RowOutcome.KNOWN);
        String first = reference(check("销售热线", "2026-03-17 09:05", "呼入", "138 1234 5678", "5", ""));
        String second = reference(check("4008205566", "2026/3/17 9:05", "呼入", "13812345678", "5", ""));
        assertThat(first).startsWith("log-").isNotEqualTo(second);
    }

    @Test
    void keepsALineWhoseNumberIsWithheld() {
        RowCheck<CallLine> check = check("4008205566", "2026-03-17 09:05", "未接", "匿名", "", "");
        assertThat(check.outcome()).isEqualTo(RowOutcome.GOOD);
        assertThat(check.findings()).extracting(Finding::messageKey).containsExactly("withheld");
    }

    @Test
    void letsNobodyFindTheNumberOfAReferenceWithoutTheKey() {
        String with = reference(check("4008205566", "2026-03-17 09:05", "呼入", "13812345678", "5", ""));
        keyed = peer -> "key 2 " + CallRowRule.number(peer);
        String other = reference(check("4008205566", "2026-03-17 09:05", "呼入", "13812345678", "5", ""));
        String nameless = reference(check("4008205566", "2026-03-17 09:05", "呼入", "分机 17", "5", ""));
        for (int times = 1; times <= 2; times++) {
            String plain = Fingerprint.of(HOTLINE, "2026-03-17T01:05:00Z", "13812345678", "IN", "5");
            assertThat(List.of(with, other)).doesNotContain("log-" + Fingerprint.of(plain, Integer.toString(times)));
        }
        String plain = Fingerprint.of(HOTLINE, "2026-03-17T01:05:00Z", "分机 17", "IN", "5");
        assertThat(nameless).isNotEqualTo("log-" + Fingerprint.of(plain, "1"));
    }

    private static String reference(RowCheck<CallLine> check) {
        return Objects.requireNonNull(check.line()).reference();
    }

    private RowCheck<CallLine> check(
            String channel, String at, String direction, String peer, String seconds, String reference) {
        Map<IntakeField, Integer> columns = new EnumMap<>(IntakeField.class);
        List<IntakeField> fields = List.of(
                IntakeField.CALL_CHANNEL,
                IntakeField.CALL_TIME,
                IntakeField.CALL_DIRECTION,
                IntakeField.CALL_PEER,
                IntakeField.CALL_DURATION,
                IntakeField.CALL_REFERENCE);
        fields.forEach(field -> columns.put(field, columns.size()));
        return CallRowRule.check(
                new RowCells(List.of(channel, at, direction, peer, seconds, reference), columns), null, facts, keyed);
    }
}
