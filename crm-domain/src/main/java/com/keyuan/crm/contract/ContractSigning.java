package com.keyuan.crm.contract;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signing a contract, agreeing it anew, completing and cancelling it. */
@Service
@Transactional
@RequiredArgsConstructor
public class ContractSigning {

    private final ContractChecks checks;
    private final Contracts contracts;
    private final ContractPlans plans;
    private final Opportunities opportunities;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * The contract is signed; with that after-sales is asked to take it over, and the opportunity it came from is won.
     *
     * @param on today or before
     * @throws SignedAhead when that is to come
     * @throws ContractNotOpen when it is signed already
     * @throws ContractBarred when something bars contracts with the customer by now
     */
    public void sign(CurrentUser user, ContractId id, LocalDate on, long version) {
        if (on.isAfter(BusinessZone.today(clock)) || on.isBefore(LocalDate.EPOCH)) {
            throw new SignedAhead();
        }
        contracts.lockCustomerOf(id);
        Contract contract = checks.locked(user, Action.CONTRACT_SIGN, id, version);
        checks.mustNotBeBarred(contract.getCustomer());
        Changes changes = contract.sign(on, user.id());
        contracts.save(contract);
        audit.record(AuditKind.APPROVED, user, contract.ref(), changes);
        win(user, contract);
        events.publishEvent(new ContractSigned(id, contract.getCustomer(), contract.getHolder()));
    }

    private void win(CurrentUser user, Contract contract) {
        OpportunityId from = contract.getOpportunity();
        if (from != null) {
            opportunities
                    .lock(from)
                    .filter(opportunity -> opportunity.getStage().isOpen())
                    .ifPresent(opportunity -> {
                        audit.changed(
                                user,
                                Opportunity.ref(from),
                                opportunity.move(OpportunityStage.WON, user.id(), clock.instant()));
                        opportunities.save(opportunity);
                    });
        }
    }

    /**
     * Amount and plan of a signed contract are agreed anew; what they were before stays on record with the reason.
     *
     * @throws ContractReasonMissing when nobody says why
     * @throws PlanMistaken when the instalments do not come to the amount
     * @throws InstalmentBilled when one is left out that was billed
     */
    public void amend(
            CurrentUser user, ContractId id, Money amount, List<Instalment> plan, String reason, long version) {
        Contract contract = checks.locked(user, Action.CONTRACT_AMEND, id, version);
        OpportunityFacts.mustBePositive(amount);
        ContractFacts.mustHold(amount, plan);
        String why = Contract.reasoned(reason);
        List<Instalment> before = plans.of(id);
        Money amountBefore = contract.getAmount();
        Changes changes = contract.amend(amount)
                .field("instalments", ContractService.text(before), ContractService.text(plan))
                .note("reason", why);
        plans.amend(new ContractPlans.Amendment(
                id,
                contract.getAmendments(),
                why,
                BusinessZone.today(clock),
                amountBefore,
                amount,
                before,
                user.id(),
                clock.instant()));
        contracts.save(contract);
        plans.replace(id, plan);
        audit.changed(user, contract.ref(), changes);
    }

    /** All that was agreed is done; after-sales stays responsible for some months. */
    public void complete(CurrentUser user, ContractId id, long version) {
        Contract contract = checks.locked(user, Action.CONTRACT_END, id, version);
        audit.changed(user, contract.ref(), contract.complete(user.id(), clock.instant()));
        contracts.save(contract);
        events.publishEvent(new ContractEnded(id, false));
    }

    /** @throws ContractReasonMissing when nobody says why */
    public void cancel(CurrentUser user, ContractId id, String reason, long version) {
        Contract contract = checks.locked(user, Action.CONTRACT_CANCEL, id, version);
        audit.changed(user, contract.ref(), contract.cancel(reason, user.id(), clock.instant()));
        contracts.save(contract);
        events.publishEvent(new ContractEnded(id, true));
    }
}
