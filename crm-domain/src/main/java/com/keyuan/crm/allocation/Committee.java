package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who sits on the committee, who is recused where, and who heads whom. */
public interface Committee {

    /** Everybody who works here and has the role or a seat; chair first. Nobody is recused. */
    List<CommitteeMember> members();

    /** The same, as to one ballot. */
    List<CommitteeMember> members(BallotId ballot);

    /**
     * The candidates of a ballot who may be chosen: they are here to stay, they may still receive the customer, no interest
     * at the customer. Of a decided ballot, those who could be chosen then.
     */
    Set<ApplicationLineId> fit(BallotId ballot);

    /** The managers over somebody's department, the nearest that has one; the directors where there is none. */
    List<PersonId> headsOf(PersonId person);

    List<PersonId> directors();

    /** Whom a director may give a seat. */
    List<Appointable> appointable();

    /** @param director whether the chair is possible too */
    record Appointable(PersonId person, String name, boolean director) {}

    /** Whether the person works here, in this role's place on the committee. */
    boolean mayTake(PersonId person, Seat seat);

    /** @param person null leaves the seat empty */
    void seat(Seat seat, @Nullable PersonId person, PersonId by, Instant now);

    /** Keeps who stood on the committee, who could be chosen, and what each decision would have done, as of the decision. */
    void keep(BallotId ballot, List<CommitteeMember> members, List<ChoiceEffect> effects);

    /**
     * What one choice would do to the principles.
     *
     * @param fit whether it could be chosen
     */
    record ChoiceEffect(ApplicationLineId line, boolean fit, List<PrinciplesEffect> effects) {

        public ChoiceEffect {
            effects = List.copyOf(effects);
        }
    }
}
