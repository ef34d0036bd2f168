package com.keyuan.crm.receivable;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Account statements for customers. */
@Service
@Transactional
@RequiredArgsConstructor
public class StatementService {

    private final ReceivableQueries queries;
    private final Access access;
    private final Audit audit;

    /** What the customer was billed and paid over a span of days; who took it out is in the log. */
    public Statement of(CurrentUser user, CustomerId customer, DateRange days) {
        access.require(user, Action.STATEMENT_PRINT, customer.value());
        Statement statement = queries.statement(customer, days.from(), days.to())
                .orElseThrow(() -> new NotFound("customer", customer));
        audit.record(
                AuditKind.EXPORTED,
                user,
                new SourceRef("customer", customer.value()),
                Changes.none().note("statement", days.from() + "–" + days.to()));
        return statement;
    }
}
