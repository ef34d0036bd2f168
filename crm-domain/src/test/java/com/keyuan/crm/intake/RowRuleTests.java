package com.keyuan.crm.intake;

import static com.keyuan.crm.intake.IntakeField.AMOUNT;
import static com.keyuan.crm.intake.IntakeField.CHANNEL;
import static com.keyuan.crm.intake.IntakeField.CONTACT_EMAIL;
import static com.keyuan.crm.intake.IntakeField.CONTACT_NAME;
import static com.keyuan.crm.intake.IntakeField.CONTACT_PHONE;
import static com.keyuan.crm.intake.IntakeField.CREDIT_CODE;
import static com.keyuan.crm.intake.IntakeField.CUSTOMER;
import static com.keyuan.crm.intake.IntakeField.DATE;
import static com.keyuan.crm.intake.IntakeField.ESTIMATE;
import static com.keyuan.crm.intake.IntakeField.HEADCOUNT;
import static com.keyuan.crm.intake.IntakeField.NAME;
import static com.keyuan.crm.intake.IntakeField.NUMBER;
import static com.keyuan.crm.intake.IntakeField.PRODUCT;
import static com.keyuan.crm.intake.IntakeField.SHORT_NAME;
import static com.keyuan.crm.intake.IntakeField.STAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RowRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
    private static final String HERE = "019a0000-0000-7000-8000-000000000001";

    static Stream<Arguments> badOrders() {
        return Stream.of(
                arguments(CUSTOMER, "", "missing"),
                arguments(CUSTOMER, "不认识", "unknown"),
                arguments(PRODUCT, "GTXPro", "unknown"),
                arguments(DATE, "", "missing"),
                arguments(DATE, "2026-02-30", "noDay"),
                arguments(DATE, "03/04/2026", "noDay"),
                arguments(DATE, "2026-03-19", "inFuture"),
                arguments(DATE, "1969-12-31", "tooOld"),
                arguments(AMOUNT, "", "missing"),
                arguments(AMOUNT, "一千", "noAmount"),
                arguments(AMOUNT, "1.123456789", "amountNotExact"),
                arguments(AMOUNT, "12345678901234567", "noAmount"),
                arguments(AMOUNT, "=1+1", "noAmount"),
                arguments(NUMBER, "9".repeat(41), "tooLong"),
                arguments(CHANNEL, "飞鸽", "noChannel"));
    }

    @ParameterizedTest
    @MethodSource("badOrders")
    void givesBackAnOrderWithTheReason(IntakeField field, String value, String reason) {
        RowCheck<OrderLine> check = order(Map.of(field, value));
        assertThat(check.outcome()).isEqualTo(RowOutcome.BAD);
        assertThat(check.findings())
                .filteredOn(Finding::blocking)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo(field);
                    assertThat(finding.messageKey()).isEqualTo(reason);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "1054, 1054.00",
        "'1,054.5', 1054.50",
        "'¥ 1,054', 1054.00",
        "'（300）', -300.00",
        "−12, -12.00",
        "１２, 12.00",
        "12元, 12.00",
        "1.10, 1.10"
    })
    void readsAmountsAsPeopleWriteThem(String written, String amount) {
        assertThat(order(Map.of(AMOUNT, written)).line())
                .isNotNull()
                .extracting(line -> line.amount().toString())
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01", "2026/3/1", "2026.03.01", "2026年3月1日", "20260301", "2026-03-01 00:00:00", "２０２６-03-01"})
    void readsDaysYearFirst(String written) {
        assertThat(Objects.requireNonNull(order(Map.of(DATE, written)).line()).orderedOn())
                .isEqualTo(LocalDate.of(2026, 3, 1));
    }

    @Test
    void suggestsWhatWasProbablyMeant() {
        assertThat(order(Map.of(PRODUCT, "GTXPro")).findings().get(0).suggestion())
                .isEqualTo("GTX Pro");
        assertThat(order(Map.of(PRODUCT, "GTX Prro")).findings().get(0).suggestion())
                .isEqualTo("GTX Pro");
        assertThat(order(Map.of(PRODUCT, "Anything else")).findings().get(0).suggestion())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"Won, GOOD", "赢单, GOOD", "Lost, NO_ORDER", "Engaging, NO_ORDER", "'', NO_ORDER"})
    void takesOnlyWhatIsWon(String stage, RowOutcome outcome) {
        assertThat(order(Map.of(STAGE, stage)).outcome()).isEqualTo(outcome);
    }

    @Test
    void createsNothingForWhatIsNotWon() {
        List<Choice> choices = List.of(new Choice(PRODUCT, "GTXPro", Choice.Act.CREATE, null));
        RowCheck<OrderLine> check = OrderRowRule.check(
                cells(orderRow(Map.of(STAGE, "Lost", PRODUCT, "GTXPro"))), null, facts(choices, List.of()));
        assertThat(check.findings()).extracting(Finding::messageKey).containsExactly("noOrder");
    }

    @Test
    void takesBackWhatARowTaughtThatWasNotEntered() {
        IntakeFacts facts = facts(List.of(), List.of());
        facts.learn(PRODUCT, "kept", "1");
        facts.keep();
        facts.learn(PRODUCT, "not kept", "2");
        facts.learn(PRODUCT, "kept", "3");
        facts.takeBack();
        assertThat(facts.idOf(PRODUCT, "kept")).contains("1");
        assertThat(facts.idOf(PRODUCT, "not kept")).isEmpty();
    }

    @Test
    void tellsTwoRowsThatSayTheSameApartButNotTheSameRowAgain() {
        IntakeFacts facts = facts(List.of(), List.of());
        Map<IntakeField, String> row = orderRow(Map.of(NUMBER, ""));
        String first = Objects.requireNonNull(
                OrderRowRule.check(cells(row), null, facts).mark());
        String second = Objects.requireNonNull(
                OrderRowRule.check(cells(row), null, facts).mark());
        assertThat(second).isNotEqualTo(first);
        IntakeFacts nextTime = facts(List.of(), List.of(first, second));
        assertThat(OrderRowRule.check(cells(row), null, nextTime).outcome()).isEqualTo(RowOutcome.KNOWN);
        assertThat(OrderRowRule.check(cells(row), null, nextTime).outcome()).isEqualTo(RowOutcome.KNOWN);
        assertThat(OrderRowRule.check(cells(row), null, nextTime).outcome()).isEqualTo(RowOutcome.GOOD);
    }

    @Test
    void knowsANumberedOrderAgainWhateverElseChanged() {
        String mark = Objects.requireNonNull(order(Map.of()).mark());
        assertThat(OrderRowRule.check(
                                cells(orderRow(Map.of(AMOUNT, "7", DATE, "2026-01-01"))),
                                null,
                                facts(List.of(), List.of(mark)))
                        .outcome())
                .isEqualTo(RowOutcome.KNOWN);
    }

    static Stream<Arguments> badCustomers() {
        return Stream.of(
                arguments(NAME, "", "missing"),
                arguments(NAME, "好".repeat(2000), "notUsable"),
                arguments(NAME, "\u202E\u0000", "missing"),
                arguments(CREDIT_CODE, "91320000MA1XXXXX0X", "notUsable"),
                arguments(SHORT_NAME, "长".repeat(41), "tooLong"),
                arguments(ESTIMATE, "-5", "notUsable"),
                arguments(ESTIMATE, "许多", "noAmount"),
                arguments(HEADCOUNT, "几个", "noNumber"),
                arguments(CONTACT_PHONE, "不是电话", "notUsable"),
                arguments(CONTACT_EMAIL, "a@b", "notUsable"),
                arguments(CONTACT_NAME, "", "contactUnnamed"),
                arguments(CONTACT_NAME, "名".repeat(41), "notUsable"),
                arguments(IntakeField.INDUSTRY, "technolgy", "unknown"),
                arguments(IntakeField.REGION, "United States", "unknown"),
                arguments(IntakeField.HOLDER, "路人甲", "unknown"));
    }

    @ParameterizedTest
    @MethodSource("badCustomers")
    void givesBackACustomerWithTheReason(IntakeField field, String value, String reason) {
        RowCheck<CustomerLine> check = customer(Map.of(field, value));
        assertThat(check.outcome()).isEqualTo(RowOutcome.BAD);
        assertThat(check.findings()).extracting(Finding::messageKey).containsExactly(reason);
        assertThat(check.findings()).extracting(Finding::field).containsExactly(field);
    }

    @Test
    void keepsScriptAsTheTextItIs() {
        RowCheck<CustomerLine> check = customer(Map.of(NAME, "<script>alert(1)</script>"));
        assertThat(Objects.requireNonNull(check.line()).name().value()).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void addsAContactToACustomerThatIsHere() {
        RowCheck<CustomerLine> check = customer(Map.of(NAME, "江北恒桥建设集团 有限公司"));
        assertThat(Objects.requireNonNull(check.line()).presentId()).isEqualTo(HERE);
        RowCheck<CustomerLine> without = customer(Map.of(NAME, "江北恒桥建设集团", CONTACT_NAME, "", CONTACT_PHONE, ""));
        assertThat(without.outcome()).isEqualTo(RowOutcome.KNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "account, CUSTOMERS, NAME",
        "office_location, CUSTOMERS, ADDRESS",
        "统一社会信用代码*, CUSTOMERS, CREDIT_CODE",
        "Close Date, ORDERS, DATE",
        "close_value, ORDERS, AMOUNT",
        "deal_stage, ORDERS, STAGE",
        "业务员, ORDERS, SALESPERSON"
    })
    void guessesWhatAHeaderMeans(String header, IntakeKind kind, IntakeField field) {
        assertThat(IntakeField.guess(kind, header)).contains(field);
        assertThat(IntakeField.guess(kind, "fax")).isEmpty();
    }

    private static RowCheck<OrderLine> order(Map<IntakeField, String> said) {
        return OrderRowRule.check(cells(orderRow(said)), null, facts(List.of(), List.of()));
    }

    private static RowCheck<CustomerLine> customer(Map<IntakeField, String> said) {
        Map<IntakeField, String> row =
                new HashMap<>(Map.of(NAME, "宏湛石化工程", CONTACT_NAME, "曹会计", CONTACT_PHONE, "13812345678"));
        row.putAll(said);
        return CustomerRowRule.check(cells(row), facts(List.of(), List.of()));
    }

    private static Map<IntakeField, String> orderRow(Map<IntakeField, String> said) {
        Map<IntakeField, String> row = new HashMap<>(
                Map.of(CUSTOMER, "江北恒桥建设集团", DATE, "2026-03-01", AMOUNT, "100", NUMBER, "DH-1", PRODUCT, "GTX Pro"));
        row.putAll(said);
        return row;
    }

    private static IntakeFacts facts(List<Choice> choices, List<String> fingerprints) {
        Known customer = new Known(HERE, "江北恒桥建设集团", List.of("江北恒桥建设集团", "江北恒桥"));
        Known product = new Known("019a0000-0000-7000-8000-000000000002", "GTX Pro", List.of("GTX Pro"));
        return new IntakeFacts(
                TODAY,
                Map.of(CUSTOMER, List.of(customer), NAME, List.of(customer), PRODUCT, List.of(product)),
                choices,
                fingerprints);
    }

    private static RowCells cells(Map<IntakeField, String> row) {
        List<String> cells = new ArrayList<>();
        Map<IntakeField, Integer> columns = new EnumMap<>(IntakeField.class);
        row.forEach((field, value) -> {
            columns.put(field, cells.size());
            cells.add(value);
        });
        return new RowCells(cells, columns);
    }
}
