package com.keyuan.crm.trip;

import com.keyuan.crm.shared.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may not put a hand to a trip's paper: never the traveller or a companion; and, while the policy of four persons
 * is on, nobody who has already done another of the four duties. Where that policy is off, the paper says so.
 */
public final class OwnPaperRule {

    /**
     * The paper of one trip.
     *
     * @param done who has done which duty so far; callers may be several
     */
    public record Paper(PersonId traveller, Set<PersonId> companions, Map<Duty, Set<PersonId>> done) {

        public Paper {
            companions = Set.copyOf(companions);
            done = Map.copyOf(done);
        }

        /** Whether the person travelled. */
        public boolean isOf(PersonId person) {
            return traveller.equals(person) || companions.contains(person);
        }

        private Optional<Duty> otherDutyOf(PersonId person, Duty duty) {
            return done.entrySet().stream()
                    .filter(entry -> entry.getKey() != duty)
                    .filter(entry -> entry.getValue().contains(person))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    private OwnPaperRule() {}

    /**
     * @param fourPersons whether the policy is on
     * @return the other duty that the person has done already, which the paper then has to say; empty when none
     * @throws OwnPaper for the traveller and companions
     * @throws SecondDuty for whoever did another duty, while the policy is on
     */
    public static Optional<Duty> check(Paper paper, PersonId person, Duty duty, boolean fourPersons) {
        if (paper.isOf(person)) {
            throw new OwnPaper();
        }
        Optional<Duty> other = paper.otherDutyOf(person, duty);
        if (other.isPresent() && fourPersons) {
            throw new SecondDuty(other.get());
        }
        return other;
    }
}
