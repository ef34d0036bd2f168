package com.keyuan.crm.intake;

import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Money that came in, ready to be entered. */
record ReceiptLine(
        Reference account,
        String reference,
        LocalDate receivedOn,
        Money amount,
        String payer,
        Reference customer,
        @Nullable String note) {}
