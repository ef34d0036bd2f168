package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes what was proposed for a receipt: whose money it is, and what it pays, in one step. */
@Service
@Transactional
@RequiredArgsConstructor
public class ProposalService {

    private final ReceiptService receipts;
    private final MatchingService matching;

    /**
     * The same form again changes nothing.
     *
     * @param choices as they were proposed, or as somebody changed them
     * @throws LedgerRefused when it is another customer's meanwhile, or there is less than was proposed
     */
    public void accept(CurrentUser user, ReceiptId id, CustomerId customer, List<MatchingChoice> choices) {
        receipts.claim(user, id, customer);
        matching.byChoice(user, id, choices);
    }
}
