package com.keyuan.crm.intake;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.InvoiceEntry;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.ReceivableImporting;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ledger of invoices of a former system: open ones are chased from now on, settled ones tell how a customer pays. */
@Component
@RequiredArgsConstructor
class InvoiceIntake implements IntakeOf<InvoiceLine> {

    private final ReceivableImporting importing;

    @Override
    public IntakeKind kind() {
        return IntakeKind.INVOICES;
    }

    @Override
    public RowCheck<InvoiceLine> check(RowCells row, @Nullable String mark, IntakeFacts facts) {
        return MoneyRowRule.invoice(row, facts);
    }

    @Override
    public RowOutcome enter(CurrentUser user, SourceRef source, InvoiceLine line, IntakeFacts facts) {
        InvoiceEntry entry = new InvoiceEntry(
                InvoiceId.next(),
                CustomerId.of(Objects.requireNonNull(line.customer().id())),
                line.number(),
                line.amount(),
                line.issuedOn(),
                line.dueOn(),
                null,
                null,
                null);
        boolean isNew = importing.invoice(user, entry, line.settledOn(), line.disputed());
        return isNew ? RowOutcome.ENTERED : RowOutcome.KNOWN;
    }
}
