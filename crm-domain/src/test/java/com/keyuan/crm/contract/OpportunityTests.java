package com.keyuan.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpportunityTests {

    private static final PersonId SELLER = new PersonId(UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2026-03-18T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "LEAD,QUOTED,true", "LEAD,WON,true", "QUOTED,LEAD,true", "NEGOTIATING,LOST,true", "LEAD,LEAD,false",
        "LOST,QUOTED,true", "LOST,WON,false", "WON,LOST,false", "WON,NEGOTIATING,false", "LOST,LOST,false"
    })
    void goesOnAndBackUntilItIsWonOrLost(OpportunityStage from, OpportunityStage to, boolean possible) {
        assertThat(from.canBecome(to)).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"100.00,30,30.00", "0.01,50,0.01", "0.01,49,0.00", "33333.33,75,25000.00", "100.00,0,0.00"})
    void isWorthAsMuchAsItIsLikely(String expected, int percent, String weighted) {
        assertThat(WeightRule.weighted(Money.of(expected), percent)).isEqualTo(Money.of(weighted));
    }

    @Test
    void isLostForAReasonAndTakenUpAgain() {
        Opportunity opportunity = anOpportunity();
        assertThatThrownBy(() -> opportunity.move(OpportunityStage.LOST, SELLER, NOW))
                .isInstanceOf(StageNotPossible.class);
        assertThatThrownBy(() -> opportunity.lose(LostReason.OTHER, " ", SELLER, NOW))
                .isInstanceOf(LostReasonMissing.class);
        opportunity.lose(LostReason.PRICE, null, SELLER, NOW);
        assertThat(opportunity.getEndedAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> opportunity.change(opportunity.facts())).isInstanceOf(OpportunityEnded.class);
        opportunity.move(OpportunityStage.QUOTED, SELLER, NOW);
        assertThat(opportunity.getLostReason()).isNull();
        assertThat(opportunity.getEndedAt()).isNull();
    }

    private static Opportunity anOpportunity() {
        OpportunityFacts facts = new OpportunityFacts("三期扩建", Money.of(100), LocalDate.of(2026, 5, 1), null, null);
        return new Opportunity(OpportunityId.next(), CustomerId.next(), facts, SELLER, SELLER, NOW);
    }
}
