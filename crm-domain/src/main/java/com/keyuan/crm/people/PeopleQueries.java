package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the administrator's pages list; a company's people fit on a page. */
public interface PeopleQueries {

    /** @param text a piece of the name or of the name to sign in with; null for all */
    List<PersonRow> people(@Nullable String text, boolean disabledToo);

    long customersHeldBy(PersonId person);

    boolean hasSecondFactor(PersonId person);

    /** The tree, each department followed by those below it. */
    List<DepartmentRow> departments();

    /** The newest first. */
    List<DelegationRow> delegations(LocalDate today);
}
