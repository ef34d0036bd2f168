package com.keyuan.crm.expense;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.people.People;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books advances (借款) and what is paid back; setting them against claims happens when a claim is cleared. */
@Service
@Transactional
@RequiredArgsConstructor
public class AdvanceService {

    private final Access access;
    private final Advances advances;
    private final AdvanceEntries entries;
    private final ExpenseNumbers numbers;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    /**
     * Books money given to a person; sent twice with the same id it is booked once.
     *
     * @param bookedOn the day it was given, which decides the order of offsetting
     * @throws OwnPaper when finance would book for itself
     */
    public AdvanceId book(
            CurrentUser user,
            AdvanceId id,
            PersonId person,
            Money amount,
            @Nullable String purpose,
            LocalDate bookedOn) {
        access.require(user, Action.ADVANCE_BOOK);
        if (user.isSelf(person)) {
            throw new OwnPaper("JK");
        }
        if (people.findById(person).isEmpty()) {
            throw new NotFound("person", person);
        }
        if (bookedOn.isAfter(BusinessZone.today(clock))) {
            throw new AdvanceDateAhead();
        }
        if (advances.findById(id).isPresent()) {
            return id;
        }
        Advance advance =
                Advance.cash(id, numbers.next(ExpenseNumbers.Paper.JK), person, purpose, bookedOn, clock.instant());
        AdvanceEntry entry = advance.book(amount, user.id(), clock.instant());
        advances.save(advance);
        entries.save(entry);
        audit.record(
                AuditKind.CREATED,
                user,
                subject(advance),
                Changes.none().note("number", advance.getNumber()).note("amount", amount));
        return id;
    }

    /**
     * Records money that came back.
     *
     * @param reference the bank's, which is money received once
     * @throws RepaymentTooLarge when more than remains
     * @throws RepaymentRecordedBefore when the reference is known
     */
    public void repay(
            CurrentUser user,
            AdvanceId id,
            long version,
            Money amount,
            @Nullable String reference,
            @Nullable String note) {
        access.require(user, Action.ADVANCE_REPAY, id.value());
        Advance advance = advances.lock(id.value()).orElseThrow(() -> new NotFound("advance", id));
        if (reference != null && !reference.isBlank() && entries.repaidBefore(reference.strip())) {
            throw new RepaymentRecordedBefore(reference.strip());
        }
        advance.expect(version);
        Money before = advance.getRemaining();
        entries.save(advance.repay(amount, reference, note, user.id(), clock.instant()));
        audit.changed(user, subject(advance), Changes.none().field("remaining", before, advance.getRemaining()));
    }

    private static SourceRef subject(Advance advance) {
        return new SourceRef("advance", advance.getId().value());
    }
}
