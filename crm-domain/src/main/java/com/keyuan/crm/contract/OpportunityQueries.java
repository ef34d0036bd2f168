package com.keyuan.crm.contract;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists and pages of opportunities, each one statement. */
public interface OpportunityQueries {

    /** @param editable of these the user may change */
    record Permitted(RecordFilter seen, RecordFilter editable) {}

    Slice<OpportunityRow> rows(Permitted permitted, OpportunityFilter filter, @Nullable String after, int size);

    OpportunityTotals totals(Permitted permitted, OpportunityFilter filter);

    /** All stages; of those that ended since then. */
    List<OpportunityColumn> board(Permitted permitted, @Nullable PersonId holder, Instant endedSince, int size);

    /** The customer’s, open ones first, newest first. */
    List<OpportunityRow> ofCustomer(Permitted permitted, CustomerId customer, int size);

    Optional<OpportunityPage> page(Permitted permitted, OpportunityId id);

    /** Who has any that the user sees. */
    List<Holder> holders(Permitted permitted);

    Optional<String> customerName(CustomerId customer);

    /** Somebody who pursues opportunities. */
    record Holder(PersonId id, String name) {}
}
