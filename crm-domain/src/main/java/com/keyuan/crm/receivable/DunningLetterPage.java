package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A dunning letter as it is printed. */
public record DunningLetterPage(
        DunningLetterId id,
        CustomerId customer,
        String customerName,
        DunningStage stage,
        LocalDate madeOn,
        String madeBy,
        List<Line> lines,
        List<CompanyAccountRow> accounts) {

    public DunningLetterPage {
        lines = List.copyOf(lines);
        accounts = List.copyOf(accounts);
    }

    /** One invoice that is asked for. */
    public record Line(String number, LocalDate issuedOn, LocalDate dueOn, BigDecimal amount, BigDecimal open) {}

    public BigDecimal total() {
        return lines.stream().map(Line::open).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
