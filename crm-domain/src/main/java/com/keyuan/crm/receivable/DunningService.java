package com.keyuan.crm.receivable;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes dunning letters by the stage that the oldest overdue invoice has reached; disputed ones are left out. */
@Service
@Transactional
@RequiredArgsConstructor
public class DunningService {

    private final DunningLetters letters;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * Writes a letter once, however often the same form comes.
     *
     * @throws NothingOverdue when the customer owes nothing that is overdue and undisputed
     */
    public void write(CurrentUser user, DunningLetterId id, CustomerId customer) {
        access.require(user, Action.DUNNING_WRITE, customer.value());
        LocalDate today = BusinessZone.today(clock);
        List<OpenInvoice> overdue = letters.overdue(customer, today);
        LocalDate oldest = overdue.stream()
                .map(OpenInvoice::dueOn)
                .min(Comparator.naturalOrder())
                .orElseThrow(NothingOverdue::new);
        DunningStage stage = DunningStage.of(ChronoUnit.DAYS.between(oldest, today));
        if (letters.add(id, customer, stage, today, overdue, user.id(), clock.instant())) {
            audit.record(
                    AuditKind.CREATED,
                    user,
                    new SourceRef("dunning_letter", id.value()),
                    Changes.none().note("customer", customer).note("stage", stage));
        }
    }

    /** The letter, to be printed; who printed it is in the log. */
    public DunningLetterPage page(CurrentUser user, DunningLetterId id) {
        access.require(user, Action.DUNNING_READ, id.value());
        DunningLetterPage page = letters.page(id).orElseThrow(() -> new NotFound("dunning_letter", id));
        audit.record(
                AuditKind.EXPORTED,
                user,
                new SourceRef("dunning_letter", id.value()),
                Changes.none().note("customer", page.customer()));
        return page;
    }
}
