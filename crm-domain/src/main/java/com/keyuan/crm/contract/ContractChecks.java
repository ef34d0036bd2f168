package com.keyuan.crm.contract;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.StaleVersion;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked of a contract before it is written, the same whoever writes it. */
@Component
@RequiredArgsConstructor
class ContractChecks {

    private final Contracts contracts;
    private final ContractPlans plans;
    private final Opportunities opportunities;
    private final List<ContractBar> bars;
    private final Access access;

    /** The contract for somebody who may do this with it, as the page showed it, held fast. */
    Contract locked(CurrentUser user, Action action, ContractId id, long version) {
        access.require(user, action, id.value());
        Contract contract = contracts.lock(id).orElseThrow(() -> new NotFound("contract", id));
        StaleVersion.check("contract", id, Objects.requireNonNull(contract.getVersion()), version);
        return contract;
    }

    void mustBeFree(NewContract entered) {
        mustNotBeBarred(entered.customer());
        String number = entered.number();
        if (number != null && contracts.isNumberTaken(number, entered.id())) {
            throw new ContractNumberTaken(number);
        }
        mustBeInUse(entered.facts().channel(), null);
        if (entered.opportunity() != null) {
            mustLeadHere(entered, entered.opportunity());
        }
    }

    private void mustLeadHere(NewContract entered, OpportunityId id) {
        Opportunity opportunity = opportunities
                .lock(id)
                .filter(found -> found.getCustomer().equals(entered.customer()))
                .orElseThrow(() -> new NotFound("opportunity", id));
        if (opportunity.getStage() == OpportunityStage.LOST) {
            throw new OpportunityLost();
        }
        if (contracts.isContracted(id, entered.id())) {
            throw new OpportunityContracted();
        }
    }

    /** The customer’s row is locked by now. */
    void mustNotBeBarred(CustomerId customer) {
        bars.forEach(bar -> bar.bars(customer).ifPresent(why -> {
            throw new ContractBarred(why);
        }));
    }

    /** @param unchanged one that was given up meanwhile may stay where it stands */
    void mustBeInUse(@Nullable ChannelId channel, @Nullable ChannelId unchanged) {
        if (channel != null && !channel.equals(unchanged) && !contracts.isInUse(channel)) {
            throw new ContractChannelUnknown();
        }
    }

    ContractFacts facts(Contract contract) {
        return new ContractFacts(
                contract.getTitle(),
                contract.getAmount(),
                contract.getSignBy(),
                contract.getTerms(),
                contract.getChannel(),
                plans.of(contract.getId()));
    }
}
