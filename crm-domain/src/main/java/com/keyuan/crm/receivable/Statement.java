package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * An account statement of a customer over a span of days.
 *
 * @param opening what it owed before, less its credit
 */
public record Statement(
        CustomerId customer,
        String customerName,
        LocalDate from,
        LocalDate to,
        BigDecimal opening,
        List<Line> lines,
        List<CompanyAccountRow> accounts) {

    public Statement {
        lines = List.copyOf(lines);
        accounts = List.copyOf(accounts);
    }

    /** What it was billed (positive) or paid (negative). */
    public record Line(
            LocalDate on,
            LedgerEntry.Kind kind,
            boolean reversal,
            String reference,
            BigDecimal amount,
            BigDecimal after) {}

    public BigDecimal closing() {
        return lines.isEmpty() ? opening : lines.get(lines.size() - 1).after();
    }
}
