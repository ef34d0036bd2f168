package com.keyuan.crm.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.allocation.BallotRule.Part;
import com.keyuan.crm.allocation.BallotVerdict.Choice;
import com.keyuan.crm.shared.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotRuleTests {

    private static final Choice ZHOU = new Choice(ApplicationLineId.next());
    private static final Choice CHEN = new Choice(ApplicationLineId.next());

    private final List<CommitteeMember> members = new ArrayList<>();
    private final Map<PersonId, Choice> votes = new HashMap<>();
    private boolean escalated;
    private final PersonId chair = member(Seat.CHAIR, null, null);

    /** More than half of those not recused, at least two. */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "3, 2", "4, 3", "5, 3", "6, 4", "7, 4"})
    void needsMoreThanHalfAndAtLeastTwo(int eligible, int needed) {
        for (int n = 1; n < eligible; n++) {
            member(Seat.MEMBER, null, null);
        }
        member(Seat.MEMBER, Recusal.APPLICANT, null);
        assertThat(rule().eligible()).isEqualTo(eligible);
        assertThat(rule().needed()).isEqualTo(needed);
    }

    @Test
    void givesTheCustomerToWhoeverHasMostVotes() {
        votes.put(chair, ZHOU);
        member(Seat.MEMBER, null, CHEN);
        member(Seat.MEMBER, null, CHEN);
        assertThat(declare()).isEqualTo(new BallotVerdict(CHEN.line(), BallotManner.MAJORITY, 3, 3));
    }

    @Test
    void givesItToNobodyWhereMostSaySo() {
        votes.put(chair, Choice.NOBODY);
        member(Seat.MEMBER, null, Choice.NOBODY);
        member(Seat.MEMBER, null, CHEN);
        assertThat(declare().winner()).isNull();
    }

    @Test
    void leavesATieToTheChair() {
        votes.put(chair, ZHOU);
        member(Seat.MEMBER, null, CHEN);
        assertThat(declare()).isEqualTo(new BallotVerdict(ZHOU.line(), BallotManner.CASTING, 2, 2));
        assertThat(rule().declare(chair, true, CHEN).winner()).isEqualTo(CHEN.line());
        assertThatThrownBy(() -> rule().declare(chair, true, Choice.NOBODY)).isInstanceOf(TieUndecided.class);
    }

    @Test
    void asksTheChairForAWordWhereTheOwnVoteDoesNotBreakTheTie() {
        votes.put(chair, Choice.NOBODY);
        for (Choice choice : List.of(ZHOU, ZHOU, CHEN, CHEN)) {
            member(Seat.MEMBER, null, choice);
        }
        assertThatThrownBy(this::declare).isInstanceOf(TieUndecided.class);
        assertThat(rule().declare(chair, true, CHEN).manner()).isEqualTo(BallotManner.CASTING);
    }

    @Test
    void doesNotCountWhoeverIsRecused() {
        votes.put(chair, ZHOU);
        member(Seat.MEMBER, Recusal.INTEREST, CHEN);
        member(Seat.MEMBER, Recusal.APPROVED, CHEN);
        member(Seat.MEMBER, null, ZHOU);
        assertThat(declare()).isEqualTo(new BallotVerdict(ZHOU.line(), BallotManner.MAJORITY, 2, 2));
    }

    @Test
    void waitsForTheQuorum() {
        votes.put(chair, ZHOU);
        member(Seat.MEMBER, null, null);
        member(Seat.MEMBER, null, null);
        assertThatThrownBy(this::declare).isInstanceOf(NoQuorum.class);
        assertThat(rule().partOf(chair, true)).isEqualTo(Part.NONE);
    }

    @Test
    void letsTheDeputyPresideWhereTheChairHasAnInterest() {
        members.set(0, new CommitteeMember(chair, "主任", Seat.CHAIR, Recusal.INTEREST));
        PersonId deputy = member(Seat.DEPUTY, null, ZHOU);
        member(Seat.MEMBER, null, CHEN);
        assertThat(rule().presiding()).isEqualTo(deputy);
        assertThat(rule().declare(deputy, false, null).winner()).isEqualTo(ZHOU.line());
        assertThatThrownBy(() -> rule().declare(chair, true, null)).isInstanceOf(NotPresiding.class);
    }

    @Test
    void letsADirectorDecideAloneWhereFewerThanTwoTakePart() {
        member(Seat.MEMBER, Recusal.APPLICANT, null);
        PersonId director = PersonId.next();
        assertThat(rule().declare(director, true, CHEN))
                .isEqualTo(new BallotVerdict(CHEN.line(), BallotManner.DIRECTOR, 1, 0));
        assertThatThrownBy(() -> rule().declare(director, true, null)).isInstanceOf(ApplicantUnfit.class);
        assertThatThrownBy(() -> rule().declare(director, false, CHEN)).isInstanceOf(NoQuorum.class);
    }

    @Test
    void letsADirectorStepInWhenTheDaysAreOver() {
        PersonId director = PersonId.next();
        votes.put(chair, ZHOU);
        member(Seat.MEMBER, null, null);
        member(Seat.MEMBER, null, null);
        assertThat(rule().partOf(director, true)).isEqualTo(Part.NONE);
        escalated = true;
        assertThat(rule().partOf(director, true)).isEqualTo(Part.ALONE);
        member(Seat.MEMBER, null, ZHOU);
        member(Seat.MEMBER, null, ZHOU);
        assertThat(rule().declare(director, true, null).manner()).isEqualTo(BallotManner.MAJORITY);
    }

    @Test
    void countsAVoteForWhoeverCannotBeChosenAsForNobody() {
        Choice left = new Choice(ApplicationLineId.next());
        votes.put(chair, left);
        member(Seat.MEMBER, null, left);
        member(Seat.MEMBER, null, ZHOU);
        assertThat(declare().winner()).isNull();
    }

    private BallotVerdict declare() {
        return rule().declare(chair, true, null);
    }

    private BallotRule rule() {
        return new BallotRule(members, votes, Set.of(line(ZHOU), line(CHEN)), escalated);
    }

    private static ApplicationLineId line(Choice choice) {
        return java.util.Objects.requireNonNull(choice.line());
    }

    private PersonId member(Seat seat, @Nullable Recusal recusal, @Nullable Choice vote) {
        PersonId person = PersonId.next();
        members.add(new CommitteeMember(person, seat + " " + members.size(), seat, recusal));
        if (vote != null) {
            votes.put(person, vote);
        }
        return person;
    }
}
