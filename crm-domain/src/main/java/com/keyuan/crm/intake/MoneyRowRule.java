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

import com.keyuan.crm.receivable.InvoiceRule;
import com.keyuan.crm.receivable.ReceivableImporting;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of a row of invoices or of receipts. Both are known again by the number that is theirs alone. */
final class MoneyRowRule {

    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_REFERENCE = 60;
    private static final int LONGEST_PAYER = 120;
    private static final int LONGEST_NOTE = 400;
    private static final Set<String> YES = Set.of("1", "y", "yes", "true", "是", "有", "有争议", "√");
    private static final Set<String> NO = Set.of("", "0", "n", "no", "false", "否", "无");

    private MoneyRowRule() {}

    static RowCheck<InvoiceLine> invoice(RowCells row, IntakeFacts facts) {
        List<Finding> findings = new ArrayList<>();
        Reference customer = named(INVOICE_CUSTOMER, row, facts, findings);
        String number = text(INVOICE_NUMBER, row, LONGEST_NUMBER, findings);
        LocalDate issued = past(INVOICE_ISSUED, row, facts, true, findings);
        LocalDate due = day(INVOICE_DUE, row, true, findings);
        LocalDate settled = past(INVOICE_SETTLED, row, facts, false, findings);
        Money amount = amount(INVOICE_AMOUNT, row, findings);
        boolean disputed = isYes(row, findings);
        if (issued != null && due != null) {
            checkTerm(issued, due, row.get(INVOICE_DUE), findings);
        }
        if (settled != null && !facts.knowsAny(RECEIPT_ACCOUNT)) {
            findings.add(Finding.blocking(INVOICE_SETTLED, "noAccount", row.get(INVOICE_SETTLED)));
        }
        if (disputed && settled != null) {
            findings.add(Finding.note(INVOICE_DISPUTED, "disputedButPaid", row.get(INVOICE_DISPUTED)));
        }
        if (number == null || issued == null || due == null || amount == null || RowCheck.isBad(findings)) {
            return RowCheck.of(RowOutcome.BAD, findings);
        }
        InvoiceLine line = new InvoiceLine(customer, number, issued, due, amount, settled, disputed && settled == null);
        Optional<Finding> clash = clash(line, facts);
        if (clash.isPresent()) {
            findings.add(clash.get());
            return RowCheck.of(RowOutcome.BAD, findings);
        }
        if (line.settledOn() != null && !facts.isFingerprintKnown(number)) {
            facts.learnFingerprint(MoneyMark.settled(number));
        }
        return known(INVOICE_NUMBER, number, findings, facts, line, MoneyMark.of(line));
    }

    /** What is paid by the file and open here is not told by the file alone: the money has to be recorded. */
    private static Optional<Finding> clash(InvoiceLine line, IntakeFacts facts) {
        String number = line.number();
        if (line.settledOn() == null) {
            return Optional.empty();
        }
        if (!facts.isFingerprintKnown(number)) {
            String reference = ReceivableImporting.SETTLED + number;
            return facts.isFingerprintKnown(reference)
                    ? Optional.of(Finding.blocking(INVOICE_SETTLED, "receiptTaken", reference))
                    : Optional.empty();
        }
        return facts.isFingerprintKnown(MoneyMark.of(line)) && !facts.isFingerprintKnown(MoneyMark.settled(number))
                ? Optional.of(Finding.blocking(INVOICE_SETTLED, "openHere", number))
                : Optional.empty();
    }

    private static void checkTerm(LocalDate issued, LocalDate due, String cell, List<Finding> findings) {
        if (due.isBefore(issued)) {
            findings.add(Finding.blocking(INVOICE_DUE, "dueBeforeIssue", cell));
        }
        if (due.isAfter(issued.plusYears(InvoiceRule.LONGEST_TERM_YEARS))) {
            findings.add(Finding.blocking(INVOICE_DUE, "dueTooFar", cell));
        }
    }

    static RowCheck<ReceiptLine> receipt(RowCells row, IntakeFacts facts) {
        List<Finding> findings = new ArrayList<>();
        Reference account = named(RECEIPT_ACCOUNT, row, facts, findings);
        Reference customer = facts.resolve(RECEIPT_CUSTOMER, row.get(RECEIPT_CUSTOMER), findings);
        String reference = text(RECEIPT_REFERENCE, row, LONGEST_REFERENCE, findings);
        LocalDate on = past(RECEIPT_DATE, row, facts, true, findings);
        Money amount = amount(RECEIPT_AMOUNT, row, findings);
        String payer = text(RECEIPT_PAYER, row, LONGEST_PAYER, findings);
        String note = CellRule.text(RECEIPT_NOTE, row.get(RECEIPT_NOTE), LONGEST_NOTE, findings);
        if (reference == null || on == null || amount == null || payer == null || RowCheck.isBad(findings)) {
            return RowCheck.of(RowOutcome.BAD, findings);
        }
        ReceiptLine line = new ReceiptLine(account, reference, on, amount, payer, customer, note);
        return known(RECEIPT_REFERENCE, reference, findings, facts, line, MoneyMark.of(line));
    }

    /**
     * A number that is here says the same thing or is returned: nothing of a file is dropped in silence.
     *
     * @param mark the number with what it stands for
     */
    private static <T> RowCheck<T> known(
            IntakeField field, String number, List<Finding> findings, IntakeFacts facts, T line, String mark) {
        if (!facts.isFingerprintKnown(number)) {
            facts.learnFingerprint(number);
            facts.learnFingerprint(mark);
            return new RowCheck<>(RowOutcome.GOOD, findings, line, null);
        }
        boolean same = facts.isFingerprintKnown(mark);
        findings.add(same ? Finding.note(field, "here", number) : Finding.blocking(field, "hereOtherwise", number));
        return RowCheck.of(same ? RowOutcome.KNOWN : RowOutcome.BAD, findings);
    }

    private static Reference named(IntakeField field, RowCells row, IntakeFacts facts, List<Finding> findings) {
        missing(field, row, findings);
        return facts.resolve(field, row.get(field), findings);
    }

    private static @Nullable String text(IntakeField field, RowCells row, int longest, List<Finding> findings) {
        missing(field, row, findings);
        return CellRule.text(field, row.get(field), longest, findings);
    }

    private static @Nullable LocalDate past(
            IntakeField field, RowCells row, IntakeFacts facts, boolean required, List<Finding> findings) {
        LocalDate day = day(field, row, required, findings);
        if (day != null && day.isAfter(facts.today())) {
            findings.add(Finding.blocking(field, "inFuture", row.get(field)));
        }
        return day;
    }

    private static @Nullable LocalDate day(IntakeField field, RowCells row, boolean required, List<Finding> findings) {
        if (required) {
            missing(field, row, findings);
        }
        LocalDate day = CellRule.day(field, row.get(field), findings).orElse(null);
        if (day != null && day.isBefore(LocalDate.EPOCH)) {
            findings.add(Finding.blocking(field, "tooOld", row.get(field)));
        }
        return day;
    }

    private static @Nullable Money amount(IntakeField field, RowCells row, List<Finding> findings) {
        missing(field, row, findings);
        Money amount = CellRule.amount(field, row.get(field), findings).orElse(null);
        if (amount != null && (!amount.isPositive() || amount.isMoreThan(InvoiceRule.LARGEST))) {
            findings.add(Finding.blocking(field, "notAboveNothing", row.get(field)));
            return null;
        }
        return amount;
    }

    private static boolean isYes(RowCells row, List<Finding> findings) {
        String cell = row.get(INVOICE_DISPUTED);
        String plain = cell.toLowerCase(Locale.ROOT);
        if (!YES.contains(plain) && !NO.contains(plain)) {
            findings.add(Finding.blocking(INVOICE_DISPUTED, "noYesNo", cell));
        }
        return YES.contains(plain);
    }

    private static void missing(IntakeField field, RowCells row, List<Finding> findings) {
        if (row.get(field).isEmpty()) {
            findings.add(Finding.blocking(field, "missing", ""));
        }
    }
}
