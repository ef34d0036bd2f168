package com.keyuan.crm.intake;

import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An invoice of a ledger, ready to be entered; settledOn null where it is open. */
record InvoiceLine(
        Reference customer,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money amount,
        @Nullable LocalDate settledOn,
        boolean disputed) {}
