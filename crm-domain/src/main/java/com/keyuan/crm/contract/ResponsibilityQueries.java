package com.keyuan.crm.contract;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who serves which contract, each list one statement. */
public interface ResponsibilityQueries {

    /** Which of them to list. */
    enum View {
        /** wait to be accepted */
        OFFERED,
        /** the user’s own: offered or accepted */
        MINE,
        ACCEPTED
    }

    /** @param answered of these the user may accept, decline, pass on */
    record Permitted(RecordFilter seen, RecordFilter answered, RecordFilter declined, RecordFilter passedOn) {}

    /** The first due first. */
    Slice<ResponsibilityRow> rows(Permitted permitted, View view, PersonId me, @Nullable String after, int size);

    Counts counts(Permitted permitted, PersonId me);

    /** All that ever were, the newest first. */
    List<ResponsibilityRow> ofContract(Permitted permitted, ContractId contract);

    Optional<ResponsibilityRow> row(Permitted permitted, ResponsibilityId id);

    /** How many wait to be accepted, and how many are the user’s own. */
    record Counts(int offered, int mine) {}
}
