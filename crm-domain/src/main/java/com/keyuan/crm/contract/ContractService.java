package com.keyuan.crm.contract;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters contracts and keeps them up to date while they are negotiated. */
@Service
@Transactional
@RequiredArgsConstructor
public class ContractService {

    private final ContractChecks checks;
    private final Contracts contracts;
    private final ContractPlans plans;
    private final Allocations allocations;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * Enters a contract in negotiation, once, however often the form comes.
     *
     * @throws SavedOtherwise when the same form came before with other content
     * @throws ContractBarred when something bars contracts with the customer
     * @throws ContractNumberTaken when another one has the number
     * @throws OpportunityContracted when the opportunity has one already
     */
    public void create(CurrentUser user, NewContract entered) {
        access.require(user, Action.CONTRACT_CREATE, entered.customer().value());
        if (!contracts.lockCustomer(entered.customer())) {
            throw new NotFound("customer", entered.customer());
        }
        // whoever lost the customer meanwhile makes no contract with it
        access.require(user, Action.CONTRACT_CREATE, entered.customer().value());
        if (isKnown(user, entered)) {
            return;
        }
        checks.mustBeFree(entered);
        String given = entered.number();
        String number = given == null ? contracts.nextNumber() : given;
        Contract contract = contracts.save(new Contract(
                entered,
                number,
                allocations.holderOf(entered.customer()).orElse(user.id()),
                user.id(),
                clock.instant()));
        plans.replace(entered.id(), entered.facts().plan());
        audit.record(
                AuditKind.CREATED,
                user,
                contract.ref(),
                Changes.none()
                        .note("customer", entered.customer())
                        .note("number", number)
                        .note("amount", contract.getAmount())
                        .note("instalments", text(entered.facts().plan())));
    }

    private boolean isKnown(CurrentUser user, NewContract entered) {
        Optional<Contract> before = contracts.findById(entered.id());
        before.ifPresent(known -> {
            if (!known.getCreatedBy().equals(user.id())) {
                throw new StaleVersion("contract", entered.id());
            }
            SavedOtherwise.unlessSame(known.ref(), checks.facts(known), entered.facts());
        });
        return before.isPresent();
    }

    /**
     * @throws ContractNotOpen when it is signed: then it is amended
     * @throws InstalmentBilled when an instalment is left out that was billed
     */
    public void change(CurrentUser user, ContractId id, ContractFacts facts, long version) {
        Contract contract = checks.locked(user, Action.CONTRACT_EDIT, id, version);
        checks.mustBeInUse(facts.channel(), contract.getChannel());
        List<Instalment> before = plans.of(id);
        Changes changes = contract.change(facts).field("instalments", text(before), text(facts.plan()));
        audit.changed(user, contract.ref(), changes);
        contracts.save(contract);
        plans.replace(id, facts.plan());
    }

    static String text(List<Instalment> plan) {
        StringBuilder text = new StringBuilder();
        plan.forEach(one -> text.append(text.isEmpty() ? "" : "; ")
                .append(one.dueOn())
                .append(' ')
                .append(one.amount()));
        return text.toString();
    }
}
