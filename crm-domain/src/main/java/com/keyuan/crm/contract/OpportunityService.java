package com.keyuan.crm.contract;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters opportunities, keeps them up to date and moves them from stage to stage. */
@Service
@Transactional
@RequiredArgsConstructor
public class OpportunityService {

    private final Opportunities opportunities;
    private final Contracts contracts;
    private final Allocations allocations;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * A chance begins as a lead; it is the customer’s holder’s, in the pool that of whoever enters it. The customer is held
     * fast, so that nobody moves it meanwhile.
     *
     * @throws SavedOtherwise when the same form came before with other content
     */
    public void create(CurrentUser user, OpportunityId id, CustomerId customer, OpportunityFacts facts) {
        access.require(user, Action.OPPORTUNITY_CREATE, customer.value());
        contracts.lockCustomer(customer);
        // whoever lost the customer meanwhile enters nothing with it
        access.require(user, Action.OPPORTUNITY_CREATE, customer.value());
        Optional<Opportunity> before = opportunities.findById(id);
        if (before.isPresent()) {
            if (!before.get().getCreatedBy().equals(user.id())) {
                throw new StaleVersion("opportunity", id);
            }
            SavedOtherwise.unlessSame(Opportunity.ref(id), before.get().facts(), facts);
            return;
        }
        opportunities.save(new Opportunity(
                id, customer, facts, allocations.holderOf(customer).orElse(user.id()), user.id(), clock.instant()));
        audit.record(
                AuditKind.CREATED,
                user,
                Opportunity.ref(id),
                Changes.none()
                        .note("customer", customer)
                        .note("title", facts.title())
                        .note("amount", facts.amount()));
    }

    /** @throws OpportunityEnded when it is won or lost */
    public void change(CurrentUser user, OpportunityId id, OpportunityFacts facts, long version) {
        Opportunity opportunity = locked(user, id, version);
        audit.changed(user, Opportunity.ref(id), opportunity.change(facts));
        opportunities.save(opportunity);
    }

    /** @throws StageNotPossible when one does not lead to the other */
    public void move(CurrentUser user, OpportunityId id, OpportunityStage stage, long version) {
        Opportunity opportunity = locked(user, id, version);
        audit.changed(user, Opportunity.ref(id), opportunity.move(stage, user.id(), clock.instant()));
        opportunities.save(opportunity);
    }

    /**
     * @param note more about it, at most 400 characters
     * @throws LostReasonMissing when the reason is “other” and nothing is said
     */
    public void lose(CurrentUser user, OpportunityId id, LostReason reason, @Nullable String note, long version) {
        Opportunity opportunity = locked(user, id, version);
        audit.changed(user, Opportunity.ref(id), opportunity.lose(reason, note, user.id(), clock.instant()));
        opportunities.save(opportunity);
    }

    private Opportunity locked(CurrentUser user, OpportunityId id, long version) {
        access.require(user, Action.OPPORTUNITY_EDIT, id.value());
        Opportunity opportunity = opportunities.lock(id).orElseThrow(() -> new NotFound("opportunity", id));
        StaleVersion.check("opportunity", id, Objects.requireNonNull(opportunity.getVersion()), version);
        return opportunity;
    }
}
