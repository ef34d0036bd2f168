package com.keyuan.crm.intake;

import static com.keyuan.crm.intake.IntakeField.INVOICE_AMOUNT;
import static com.keyuan.crm.intake.IntakeField.INVOICE_CUSTOMER;
import static com.keyuan.crm.intake.IntakeField.INVOICE_DISPUTED;
import static com.keyuan.crm.intake.IntakeField.INVOICE_DUE;
import static com.keyuan.crm.intake.IntakeField.INVOICE_ISSUED;
import static com.keyuan.crm.intake.IntakeField.INVOICE_NUMBER;
import static com.keyuan.crm.intake.IntakeField.INVOICE_SETTLED;
import static com.keyuan.crm.intake.IntakeField.RECEIPT_ACCOUNT;
import static com.keyuan.crm.intake.IntakeField.RECEIPT_AMOUNT;
import static com.keyuan.crm.intake.IntakeField.RECEIPT_CUSTOMER;
import static com.keyuan.crm.intake.IntakeField.RECEIPT_DATE;
import static com.keyuan.crm.intake.IntakeField.RECEIPT_NOTE;
import static com.keyuan.crm.intake.IntakeField.RECEIPT_PAYER;
import static com.keyuan.crm.intake.IntakeField.RECEIPT_REFERENCE;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of invoices and bank statements: what is taken, and with which word the others come back. */
class MoneyRowRuleTests {

    private static final String CUSTOMER = new UUID(0, 1).toString();
    private static final String ACCOUNT = new UUID(0, 2).toString();
    private static final IntakeField[] INVOICE = {
        INVOICE_CUSTOMER, INVOICE_NUMBER, INVOICE_ISSUED, INVOICE_DUE, INVOICE_AMOUNT, INVOICE_SETTLED, INVOICE_DISPUTED
    };
    private static final IntakeField[] RECEIPT = {
        RECEIPT_REFERENCE, RECEIPT_DATE, RECEIPT_AMOUNT, RECEIPT_PAYER, RECEIPT_ACCOUNT, RECEIPT_CUSTOMER, RECEIPT_NOTE
    };

    private IntakeFacts facts = facts(List.of("基本户", "62220001"));

    @Test
    void takesAnInvoiceAsItIsWritten() {
        RowCheck<InvoiceLine> check = invoice("江北恒桥", "FP-1", "2026/1/5", "20260204", "¥1,234.50", "", "是");
        assertThat(check.outcome()).isEqualTo(RowOutcome.GOOD);
        InvoiceLine line = Objects.requireNonNull(check.line());
        assertThat(line.customer().id()).isEqualTo(CUSTOMER);
        assertThat(line.issuedOn()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(line.dueOn()).isEqualTo(LocalDate.of(2026, 2, 4));
        assertThat(line.amount()).isEqualTo(Money.of("1234.50"));
        assertThat(line.disputed()).isTrue();
    }

    @Test
    void knowsACustomerHoweverItsNameIsWritten() {
        assertThat(invoice("江北恒桥 （集团） 股份公司", "FP-1", "2026-01-05", "2026-02-04", "1", "", "")
                        .outcome())
                .isEqualTo(RowOutcome.GOOD);
        RowCheck<ReceiptLine> receipt = receipt("R-1", "2026-03-01", "1", "某人", "基本户", "江北恒桥(集团)", "");
        assertThat(Objects.requireNonNull(receipt.line()).customer().id()).isEqualTo(CUSTOMER);
    }

    @ParameterizedTest
    @CsvSource({
        "'',      FP-1, 2026-01-05, 2026-02-04, 100,     '',         '',   missing",
        "无此公司,  FP-1, 2026-01-05, 2026-02-04, 100,     '',         '',   unknown",
        "江北恒桥,  '',   2026-01-05, 2026-02-04, 100,     '',         '',   missing",
        "江北恒桥,  FP-1, '',         2026-02-04, 100,     '',         '',   missing",
        "江北恒桥,  FP-1, 05/01/2026, 2026-02-04, 100,     '',         '',   noDay",
        "江北恒桥,  FP-1, 2026-02-30, 2026-03-04, 100,     '',         '',   noDay",
        "江北恒桥,  FP-1, 2026-03-19, 2026-04-04, 100,     '',         '',   inFuture",
        "江北恒桥,  FP-1, 1969-12-31, 1970-01-30, 100,     '',         '',   tooOld",
        "江北恒桥,  FP-1, 2026-01-05, 2026-01-04, 100,     '',         '',   dueBeforeIssue",
        "江北恒桥,  FP-1, 2021-01-05, 2026-01-06, 100,     '',         '',   dueTooFar",
        "江北恒桥,  FP-1, 2026-01-05, 2026-02-04, 0,       '',         '',   notAboveNothing",
        "江北恒桥,  FP-1, 2026-01-05, 2026-02-04, (100),   '',         '',   notAboveNothing",
        "江北恒桥,  FP-1, 2026-01-05, 2026-02-04, 1.005,   '',         '',   amountNotExact",
        "江北恒桥,  FP-1, 2026-01-05, 2026-02-04, 1e9,     '',         '',   noAmount",
        "江北恒桥,  FP-1, 2026-01-05, 2026-02-04, 1000000000000, '',   '',   notAboveNothing",
        "江北恒桥,  FP-1, 2026-01-05, 2026-02-04, 100,     2026-03-19, '',   inFuture",
        "江北恒桥,  FP-1, 2026-01-05, 2026-02-04, 100,     '',         也许,  noYesNo",
        "江北恒桥,  FP-12345678901234567890123456789012345678, 2026-01-05, 2026-02-04, 100, '', '', tooLong"
    })
    void givesAnInvoiceBackWithTheReason(
            String customer,
            String number,
            String issued,
            String due,
            String amount,
            String settled,
            String disputed,
            String reason) {
        RowCheck<InvoiceLine> check = invoice(customer, number, issued, due, amount, settled, disputed);
        assertThat(check.outcome()).isEqualTo(RowOutcome.BAD);
        assertThat(blocking(check)).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "'',  2026-03-01, 100,  某人, 基本户,  '',      missing",
        "R-1, '',         100,  某人, 基本户,  '',      missing",
        "R-1, 2026-03-19, 100,  某人, 基本户,  '',      inFuture",
        "R-1, 2026-03-01, -100, 某人, 基本户,  '',      notAboveNothing",
        "R-1, 2026-03-01, 100,  '',  基本户,  '',      missing",
        "R-1, 2026-03-01, 100,  某人, '',     '',      missing",
        "R-1, 2026-03-01, 100,  某人, 个人卡,  '',      unknown",
        "R-1, 2026-03-01, 100,  某人, 基本户,  无此公司,  unknown"
    })
    void givesAReceiptBackWithTheReason(
            String reference, String on, String amount, String payer, String account, String customer, String reason) {
        RowCheck<ReceiptLine> check = receipt(reference, on, amount, payer, account, customer, "");
        assertThat(check.outcome()).isEqualTo(RowOutcome.BAD);
        assertThat(blocking(check)).containsExactly(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "江北恒桥, 2026-01-05, 2026-02-04, 100.00, KNOWN, ",
        "江北恒桥, 2026-01-05, 2026-02-04, 101,    BAD,   hereOtherwise",
        "江北恒桥, 2026-01-05, 2026-02-05, 100,    BAD,   hereOtherwise",
        "江北恒桥, 2026-01-06, 2026-02-04, 100,    BAD,   hereOtherwise",
        "南海泵业, 2026-01-05, 2026-02-04, 100,    BAD,   hereOtherwise"
    })
    void dropsNoRowWhoseNumberIsHereWithOtherContent(
            String customer, String issued, String due, String amount, RowOutcome outcome, @Nullable String reason) {
        invoice("江北恒桥", "FP-1", "2026-01-05", "2026-02-04", "100", "", "");
        RowCheck<InvoiceLine> again = invoice(customer, "FP-1", issued, due, amount, "", "");
        assertThat(again.outcome()).isEqualTo(outcome);
        assertThat(blocking(again)).isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void dropsNoPaymentWhoseReferenceIsHereWithOtherContent() {
        receipt("R-1", "2026-03-01", "100", "某人", "基本户", "", "");
        assertThat(receipt("R-1", "2026-03-01", "100.00", "某人（更正）", "62220001", "江北恒桥", "备注")
                        .outcome())
                .isEqualTo(RowOutcome.KNOWN);
        assertThat(blocking(receipt("R-1", "2026-03-02", "100", "某人", "基本户", "", "")))
                .containsExactly("hereOtherwise");
        assertThat(blocking(receipt("R-1", "2026-03-01", "99", "某人", "基本户", "", "")))
                .containsExactly("hereOtherwise");
    }

    @Test
    void saysWhatTheEnteringOfAPaidInvoiceWouldRefuse() {
        facts = facts(List.of());
        assertThat(blocking(invoice("江北恒桥", "FP-1", "2026-01-05", "2026-02-04", "100", "2026-02-01", "")))
                .containsExactly("noAccount");
        facts = facts(List.of("基本户"));
        facts.learnFingerprint("IM-FP-1");
        assertThat(blocking(invoice("江北恒桥", "FP-1", "2026-01-05", "2026-02-04", "100", "2026-02-01", "")))
                .containsExactly("receiptTaken");
        invoice("江北恒桥", "FP-2", "2026-01-05", "2026-02-04", "100", "", "");
        assertThat(blocking(invoice("江北恒桥", "FP-2", "2026-01-05", "2026-02-04", "100", "2026-02-01", "")))
                .containsExactly("openHere");
        invoice("江北恒桥", "FP-3", "2026-01-05", "2026-02-04", "100", "2026-02-01", "");
        assertThat(invoice("江北恒桥", "FP-3", "2026-01-05", "2026-02-04", "100", "2026-02-01", "")
                        .outcome())
                .isEqualTo(RowOutcome.KNOWN);
    }

    private static List<String> blocking(RowCheck<?> check) {
        return check.findings().stream()
                .filter(Finding::blocking)
                .map(Finding::messageKey)
                .toList();
    }

    private RowCheck<InvoiceLine> invoice(String... values) {
        return MoneyRowRule.invoice(cells(INVOICE, values), facts);
    }

    private RowCheck<ReceiptLine> receipt(String... values) {
        return MoneyRowRule.receipt(cells(RECEIPT, values), facts);
    }

    private static RowCells cells(IntakeField[] fields, String... values) {
        Map<IntakeField, Integer> columns = new EnumMap<>(IntakeField.class);
        for (int i = 0; i < fields.length; i++) {
            columns.put(fields[i], i);
        }
        return new RowCells(new ArrayList<>(List.of(values)), columns);
    }

    private static IntakeFacts facts(List<String> accounts) {
        List<Known> customers = List.of(
                new Known(CUSTOMER, "江北恒桥（集团）股份有限公司", List.of("江北恒桥（集团）股份有限公司", "江北恒桥")),
                new Known(new UUID(0, 3).toString(), "南海泵业", List.of("南海泵业")));
        List<Known> known = accounts.isEmpty() ? List.of() : List.of(new Known(ACCOUNT, "基本户", accounts));
        return new IntakeFacts(
                LocalDate.of(2026, 3, 18),
                Map.of(INVOICE_CUSTOMER, customers, RECEIPT_CUSTOMER, customers, RECEIPT_ACCOUNT, known),
                List.of(),
                List.of());
    }
}
