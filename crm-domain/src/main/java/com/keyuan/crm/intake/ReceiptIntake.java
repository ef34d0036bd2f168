package com.keyuan.crm.intake;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.CompanyAccountId;
import com.keyuan.crm.receivable.ReceiptEntry;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.receivable.ReceivableImporting;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Receipts, or a bank statement; what they pay is proposed where they wait to be matched. */
@Component
@RequiredArgsConstructor
class ReceiptIntake implements IntakeOf<ReceiptLine> {

    private final ReceivableImporting importing;

    @Override
    public IntakeKind kind() {
        return IntakeKind.RECEIPTS;
    }

    @Override
    public RowCheck<ReceiptLine> check(RowCells row, @Nullable String mark, IntakeFacts facts) {
        return MoneyRowRule.receipt(row, facts);
    }

    @Override
    public RowOutcome enter(CurrentUser user, SourceRef source, ReceiptLine line, IntakeFacts facts) {
        String customer = line.customer().id();
        boolean isNew = importing.receipt(
                user,
                new ReceiptEntry(
                        ReceiptId.next(),
                        CompanyAccountId.of(
                                Objects.requireNonNull(line.account().id())),
                        line.reference(),
                        line.amount(),
                        line.receivedOn(),
                        line.payer(),
                        customer == null ? null : CustomerId.of(customer),
                        line.note()));
        return isNew ? RowOutcome.ENTERED : RowOutcome.KNOWN;
    }
}
