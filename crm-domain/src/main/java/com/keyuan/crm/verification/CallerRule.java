package com.keyuan.crm.verification;

import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may ring about a visit: never somebody on whose own paper it stands, and nobody of the traveller's department.
 * The policy states the same as a condition in SQL.
 */
public final class CallerRule {

    /**
     * Whose paper a visit stands on.
     *
     * @param travellers visitor, traveller and companions
     * @param signers who signed the report, and for whom
     * @param qualifier the assistant who marked it qualified
     * @param departments the visitor's department, the one above it and those right below it
     */
    public record Paper(
            Set<PersonId> travellers,
            Set<PersonId> signers,
            @Nullable PersonId qualifier,
            Set<DepartmentId> departments) {}

    private CallerRule() {}

    /** @param fourPersons policy: traveller, signer, assistant and caller are four different persons */
    public static boolean mayCall(PersonId caller, DepartmentId department, Paper paper, boolean fourPersons) {
        if (paper.travellers().contains(caller) || paper.departments().contains(department)) {
            return false;
        }
        return !fourPersons || (!paper.signers().contains(caller) && !caller.equals(paper.qualifier()));
    }
}
