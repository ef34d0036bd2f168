package com.keyuan.crm.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.allocation.PlanFacts.Standing;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanFitRuleTests {

    private final Map<PersonId, Receiver> receivers = new HashMap<>();
    private final Map<CustomerId, Standing> standings = new HashMap<>();
    private final List<PlanMove> moves = new ArrayList<>();
    private final PersonId one = person(Level.SENIOR, 30);
    private final PersonId other = person(Level.SENIOR, 30);
    private final PersonId third = person(Level.SENIOR, 29);
    private @Nullable PersonId last;

    @Test
    void twoFullBooksExchangeCustomers() {
        move(one, other, Tier.A);
        move(other, one, Tier.A);
        assertThat(leftOut()).isEmpty();
    }

    @Test
    void theRoomOfAMoveThatFallsAwayFallsWithIt() {
        CustomerId gone = move(one, third, Tier.A);
        CustomerId follows = move(other, one, Tier.A);
        CustomerId last = move(third, other, Tier.A);
        heldBy(gone, third);
        assertThat(leftOut())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        gone, PlanObstacle.HOLDER_CHANGED,
                        follows, PlanObstacle.FULL,
                        last, PlanObstacle.FULL));
    }

    @Test
    void theFirstTakesTheLastRoom() {
        move(one, third, Tier.A);
        CustomerId second = move(other, third, Tier.A);
        assertThat(leftOut()).containsExactlyEntriesOf(Map.of(second, PlanObstacle.FULL));
    }

    @Test
    void askAgainWhoReceives() {
        PersonId beginner = person(Level.NEW, 0);
        PersonId left = PersonId.next();
        CustomerId tooBig = move(one, beginner, Tier.A);
        CustomerId nobody = move(one, left, Tier.C);
        CustomerId pooled = move(one, third, Tier.C);
        standings.put(pooled, new Standing(Tier.C, null, null, 0, false));
        CustomerId kin = move(one, third, Tier.C);
        standings.put(kin, new Standing(Tier.C, AllocationId.next(), one, 0, true));
        CustomerId fine = move(one, third, Tier.C);
        assertThat(leftOut())
                .containsOnly(
                        Map.entry(tooBig, PlanObstacle.LEVEL),
                        Map.entry(nobody, PlanObstacle.RECEIVER_GONE),
                        Map.entry(pooled, PlanObstacle.HOLDER_CHANGED),
                        Map.entry(kin, PlanObstacle.INTEREST))
                .doesNotContainKey(fine);
    }

    @Test
    void theLimitOfMovesHoldsForRotationAndNotForLeaving() {
        CustomerId often = move(one, third, Tier.C);
        standings.put(often, new Standing(Tier.C, AllocationId.next(), one, 2, false));
        assertThat(leftOut()).containsExactlyEntriesOf(Map.of(often, PlanObstacle.MOVED_TOO_OFTEN));
        assertThat(rule(false).leftOut(moves)).isEmpty();
    }

    @Test
    void whoeverTakesWhatNobodyTookIsNotAsked() {
        last = PersonId.next();
        CustomerId left = move(one, last, Tier.A);
        CustomerId gone = move(one, last, Tier.A);
        heldBy(gone, third);
        assertThat(leftOut()).containsExactlyEntriesOf(Map.of(gone, PlanObstacle.HOLDER_CHANGED));
        last = null;
        assertThat(leftOut()).containsEntry(left, PlanObstacle.RECEIVER_GONE);
    }

    private PersonId person(Level level, int heldA) {
        Receiver receiver = AllocationFixture.holding(level, heldA, 0, 0);
        receivers.put(receiver.person(), receiver);
        return receiver.person();
    }

    private CustomerId move(PersonId from, PersonId to, Tier tier) {
        CustomerId customer = CustomerId.next();
        standings.put(customer, new Standing(tier, AllocationId.next(), from, 0, false));
        moves.add(new PlanMove(customer, from, to));
        return customer;
    }

    private void heldBy(CustomerId customer, PersonId now) {
        standings.put(customer, new Standing(Tier.A, AllocationId.next(), now, 0, false));
    }

    private Map<CustomerId, PlanObstacle> leftOut() {
        return rule(true).leftOut(moves);
    }

    private PlanFitRule rule(boolean limited) {
        return new PlanFitRule(AllocationFixture.policyV1(), receivers, standings, limited, last);
    }
}
