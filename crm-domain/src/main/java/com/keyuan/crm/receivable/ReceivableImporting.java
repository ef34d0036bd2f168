package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.CurrentUser;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invoices and receipts of another system, by the same rules as those typed, each once. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReceivableImporting {

    /** Before the number of an invoice: the reference of the receipt that is made for a settled one. */
    public static final String SETTLED = "IM-";

    private static final String DISPUTED = "导入时标为有争议";

    private final InvoiceService invoices;
    private final ReceiptService receipts;
    private final MatchingService matching;
    private final DisputeService disputes;
    private final ReceivableNumbers known;

    /**
     * Records an invoice. Where it was settled, a receipt of that day is made for it and matched to it.
     *
     * @return whether it was new; one of this number that says the same changes nothing
     * @throws InvoiceNumberTaken when one of this number says something else
     * @throws ReceiptUnsound when it was settled and there is no company account
     */
    public boolean invoice(CurrentUser user, InvoiceEntry entry, @Nullable LocalDate settledOn, boolean disputed) {
        if (known.has(entry)) {
            return false;
        }
        invoices.record(user, entry);
        if (settledOn != null) {
            ReceiptId receipt = ReceiptId.next();
            receipts.record(
                    user,
                    new ReceiptEntry(
                            receipt,
                            known.firstAccount().orElseThrow(ReceiptUnsound::noAccount),
                            SETTLED + entry.number(),
                            entry.amount(),
                            settledOn,
                            known.customerName(entry.customer()),
                            entry.customer(),
                            null));
            matching.byChoice(user, receipt, List.of(MatchingChoice.of(entry.id(), entry.amount())));
        } else if (disputed) {
            disputes.open(user, entry.id(), DISPUTED);
        }
        return true;
    }

    /**
     * @return whether it was new; one with this bank reference that says the same changes nothing
     * @throws ReferenceTaken when one with this bank reference says something else
     */
    public boolean receipt(CurrentUser user, ReceiptEntry entry) {
        return !known.has(entry) && receipts.record(user, entry);
    }
}
