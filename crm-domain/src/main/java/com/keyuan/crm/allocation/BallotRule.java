package com.keyuan.crm.allocation;

import com.keyuan.crm.allocation.BallotVerdict.Choice;
import com.keyuan.crm.allocation.BallotVerdict.Count;
import com.keyuan.crm.shared.PersonId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the committee decides. Recused members do not count, neither to the quorum nor by votes cast before. The quorum is
 * more than half of the others and at least two. Most votes win; in a tie the word of whoever presides, which is that
 * person's own vote where it names one of the first. Without a quorum a director decides alone: at once where fewer than
 * two take part, else after the ten working days.
 *
 * @param members of the committee, with who is recused
 * @param votes by member
 * @param fit the applicants who can be chosen; a vote for another one counts for nobody
 * @param escalated whether the ten working days are over
 */
public record BallotRule(
        List<CommitteeMember> members, Map<PersonId, Choice> votes, Set<ApplicationLineId> fit, boolean escalated) {

    public static final int LEAST = 2;

    public BallotRule {
        members = List.copyOf(members);
        votes = Map.copyOf(votes);
        fit = Set.copyOf(fit);
    }

    /** Members not recused. */
    public int eligible() {
        return (int) members.stream().filter(CommitteeMember::takesPart).count();
    }

    /** How many votes make a quorum. */
    public int needed() {
        return Math.max(LEAST, eligible() / 2 + 1);
    }

    public int cast() {
        return (int) members.stream()
                .filter(member -> member.takesPart() && votes.containsKey(member.person()))
                .count();
    }

    public boolean hasQuorum() {
        return cast() >= needed();
    }

    /** Whether no number of votes can make a quorum. */
    public boolean isTooSmall() {
        return eligible() < LEAST;
    }

    /** The chair; with an interest of the chair's own the deputy; null where neither takes part. */
    public @Nullable PersonId presiding() {
        return members.stream()
                .filter(member -> member.takesPart() && member.seat() != Seat.MEMBER)
                .min(Comparator.comparing(CommitteeMember::seat))
                .map(CommitteeMember::person)
                .orElse(null);
    }

    /** Votes by choice, most first. */
    public List<Count> counts() {
        Map<Choice, Integer> counted = new HashMap<>();
        for (CommitteeMember member : members) {
            Choice choice = votes.get(member.person());
            if (member.takesPart() && choice != null) {
                counted.merge(fitting(choice), 1, Integer::sum);
            }
        }
        return counted.entrySet().stream()
                .map(one -> new Count(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Count::votes)
                        .reversed()
                        .thenComparing(count -> String.valueOf(count.choice().line())))
                .toList();
    }

    /** Whether this person may declare the outcome, and with the votes or alone. */
    public Part partOf(PersonId person, boolean director) {
        boolean standsIn = director && isFree(person) && (escalated || presiding() == null);
        if (hasQuorum()) {
            return person.equals(presiding()) || standsIn ? Part.PRESIDES : Part.NONE;
        }
        return director && isFree(person) && (isTooSmall() || escalated) ? Part.ALONE : Part.NONE;
    }

    /**
     * The outcome that this person declares.
     *
     * @param named whom the person names: the choice of a director alone, or of whoever presides in a tie
     * @throws NotPresiding when it is not this person's to declare
     * @throws NoQuorum when votes are missing
     * @throws TieUndecided when several lead and none of them is named
     * @throws ApplicantUnfit when a director alone names somebody who cannot be chosen
     */
    public BallotVerdict declare(PersonId person, boolean director, @Nullable Choice named) {
        return switch (partOf(person, director)) {
            case NONE -> throw hasQuorum() ? new NotPresiding() : new NoQuorum();
            case ALONE -> alone(named);
            case PRESIDES -> byVotes(person, named);
        };
    }

    /** What somebody is to the outcome. */
    public enum Part {
        NONE,
        PRESIDES,
        ALONE
    }

    private BallotVerdict alone(@Nullable Choice named) {
        if (named == null || !fitting(named).equals(named)) {
            throw new ApplicantUnfit();
        }
        return new BallotVerdict(named.line(), BallotManner.DIRECTOR, eligible(), cast());
    }

    private BallotVerdict byVotes(PersonId person, @Nullable Choice named) {
        List<Choice> leaders = BallotVerdict.leaders(counts());
        if (leaders.size() == 1) {
            return new BallotVerdict(leaders.get(0).line(), BallotManner.MAJORITY, eligible(), cast());
        }
        Choice own = votes.get(person);
        Choice word = named != null ? named : own == null ? null : fitting(own);
        if (word == null || !leaders.contains(word)) {
            throw new TieUndecided();
        }
        return new BallotVerdict(word.line(), BallotManner.CASTING, eligible(), cast());
    }

    private Choice fitting(Choice choice) {
        return choice.line() == null || fit.contains(choice.line()) ? choice : Choice.NOBODY;
    }

    private boolean isFree(PersonId person) {
        return members.stream().noneMatch(member -> Objects.equals(member.person(), person) && !member.takesPart());
    }
}
