package com.keyuan.crm.receivable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which invoices an amount pays. */
class MatchingRuleTests {

    private static final CustomerId CUSTOMER = CustomerId.next();
    private static final LocalDate DUE = LocalDate.of(2026, 3, 1);

    private final OpenInvoice march = open("FP-0301", DUE, "100.00");
    private final OpenInvoice april = open("FP-0401", DUE.plusMonths(1), "250.50");
    private final OpenInvoice may = open("FP-0501", DUE.plusMonths(2), "80.00");

    @ParameterizedTest
    @CsvSource({
        "0.00,   0,      0,      0,      0",
        "99.99,  99.99,  0,      0,      0",
        "100.00, 100.00, 0,      0,      0",
        "100.01, 100.00, 0.01,   0,      0",
        "430.50, 100.00, 250.50, 80.00,  0",
        "500.00, 100.00, 250.50, 80.00,  69.50"
    })
    void paysTheFirstDueFirst(String available, String first, String second, String third, String left) {
        List<MatchingRule.Share> shares = MatchingRule.oldestFirst(Money.of(available), List.of(may, april, march));
        assertThat(amount(shares, march)).isEqualTo(Money.of(first));
        assertThat(amount(shares, april)).isEqualTo(Money.of(second));
        assertThat(amount(shares, may)).isEqualTo(Money.of(third));
        Money used = shares.stream().map(MatchingRule.Share::amount).reduce(Money.ZERO, Money::plus);
        assertThat(Money.of(available).minus(used)).isEqualTo(Money.of(left));
    }

    @Test
    void proposesWhatTheNoteNamesElseWhatFitsElseTheOldest() {
        List<OpenInvoice> all = List.of(march, april, may);
        assertThat(MatchingRule.proposed(Money.of("80"), "货款 FP-0401", all))
                .containsExactly(new MatchingRule.Share(april, Money.of("80")));
        assertThat(MatchingRule.proposed(Money.of("80"), "货款", all))
                .containsExactly(new MatchingRule.Share(may, Money.of("80")));
        assertThat(MatchingRule.proposed(Money.of("70"), "货款", all))
                .containsExactly(new MatchingRule.Share(march, Money.of("70")));
        assertThat(MatchingRule.proposed(Money.of("70"), "货款", List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FP-0401,        货款FP-0401,            true",
        "FP-0401,        ｆｐ０４０１ 货款,         true",
        "FP-0401,        BK77 fp 0401/甲公司,     true",
        "FP-0401,        货款 FP-04011,          false",
        "FP-0401,        XFP-0401,              false",
        "FP-0401,        FP-0402 FP-0501,       false",
        "25312000000123, 付25312000000123发票款,  true",
        "401,            货款 401,               false",
        "----,           货款 ----,              false"
    })
    void knowsWhichInvoiceThePayerNamed(String number, String words, boolean named) {
        assertThat(InvoiceNumberRule.isNamed(number, words)).isEqualTo(named);
    }

    @Test
    void takesByHandNoMoreThanThereIsAndOnlyTheCustomersOwn() {
        OpenReceipt receipt = receipt(CUSTOMER, "90");
        assertThat(MatchingRule.byHand(Money.of("90"), receipt, march).amount()).isEqualTo(Money.of("90"));
        assertThatThrownBy(() -> MatchingRule.byHand(Money.of("90.01"), receipt, march))
                .isInstanceOf(LedgerRefused.class);
        assertThatThrownBy(() -> MatchingRule.byHand(Money.of("80.01"), receipt, may))
                .isInstanceOf(LedgerRefused.class);
        assertThatThrownBy(() -> MatchingRule.byHand(Money.ZERO, receipt, march))
                .isInstanceOf(InvoiceUnsound.class);
        assertThatThrownBy(() -> MatchingRule.byHand(Money.of("-1"), receipt, march))
                .isInstanceOf(InvoiceUnsound.class);
        assertThatThrownBy(() -> MatchingRule.byHand(Money.of("1"), receipt(CustomerId.next(), "90"), march))
                .isInstanceOf(LedgerRefused.class);
    }

    @Test
    void takesWhatWasChosenTogetherNoMoreThanThereIsAndEachInvoiceOnce() {
        OpenReceipt receipt = receipt(CUSTOMER, "150");
        MatchingChoice all = MatchingChoice.of(march.id(), Money.of("100"));
        assertThat(MatchingRule.chosen(
                        List.of(all, MatchingChoice.of(may.id(), Money.of("50"))), receipt, List.of(may, march)))
                .containsExactly(
                        new MatchingRule.Share(march, Money.of("100")), new MatchingRule.Share(may, Money.of("50")));
        assertThatThrownBy(() -> MatchingRule.chosen(
                        List.of(all, MatchingChoice.of(may.id(), Money.of("50.01"))), receipt, List.of(may, march)))
                .hasMessageContaining("moreThanLeft");
        assertThatThrownBy(() -> MatchingRule.chosen(List.of(all, all), receipt(CUSTOMER, "500"), List.of(march)))
                .hasMessageContaining("nothingToMatch");
        assertThatThrownBy(() -> MatchingRule.chosen(List.of(all), receipt, List.of(may)))
                .hasMessageContaining("nothingToMatch");
    }

    @Test
    void countsAMatchingFromWhenThereWereBothMoneyAndInvoice() {
        OpenReceipt early = new OpenReceipt(
                ReceiptId.next(), CUSTOMER, DUE.minusDays(90), Money.of("90"), Money.of("90"), "R", false, null);
        LedgerEntry entry = LedgerEntry.matched(LedgerEntryId.next(), early, march, Money.of("90"));
        assertThat(entry.on()).isEqualTo(march.issuedOn());
        assertThat(entry.reversal(entry.on(), "错").postings())
                .extracting(Posting::amount)
                .containsExactly(Money.of("-90"), Money.of("90"));
        assertThatThrownBy(() -> new LedgerEntry(
                        LedgerEntryId.next(),
                        LedgerEntry.Kind.MATCHING,
                        DUE,
                        CUSTOMER,
                        march.id(),
                        early.id(),
                        null,
                        null,
                        List.of(
                                Posting.ofCredit(early.id(), Money.of("90")),
                                Posting.ofCredit(early.id(), Money.of("-89")))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsMoneyThatHadPaidOrAnInvoiceThatWasPaidOnlyFromWhenThatWasTakenBack() {
        OpenReceipt freed = new OpenReceipt(
                ReceiptId.next(), CUSTOMER, DUE, Money.of("90"), Money.of("90"), "R", false, DUE.plusDays(3));
        assertThat(LedgerEntry.matched(LedgerEntryId.next(), freed, march, Money.of("90"))
                        .on())
                .isEqualTo(DUE.plusDays(3));
        OpenInvoice reopened =
                new OpenInvoice(march.id(), "FP", CUSTOMER, march.issuedOn(), DUE, Money.of("90"), DUE.plusDays(5));
        assertThat(LedgerEntry.matched(LedgerEntryId.next(), freed, reopened, Money.of("90"))
                        .on())
                .isEqualTo(DUE.plusDays(5));
    }

    private static Money amount(List<MatchingRule.Share> shares, OpenInvoice invoice) {
        return shares.stream()
                .filter(share -> share.invoice().equals(invoice))
                .map(MatchingRule.Share::amount)
                .findFirst()
                .orElse(Money.ZERO);
    }

    private static OpenReceipt receipt(CustomerId whose, String left) {
        return new OpenReceipt(ReceiptId.next(), whose, DUE, Money.of("500"), Money.of(left), "R", false, null);
    }

    private static OpenInvoice open(String number, LocalDate due, String open) {
        return new OpenInvoice(InvoiceId.next(), number, CUSTOMER, due.minusDays(30), due, Money.of(open), null);
    }
}
