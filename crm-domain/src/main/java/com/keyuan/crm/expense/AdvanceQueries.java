package com.keyuan.crm.expense;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Advances as lists and pages show them. */
public interface AdvanceQueries {

    /** Newest first. */
    Slice<AdvanceRow> rows(RecordFilter permitted, boolean openOnly, @Nullable String after, int size);

    /** All permitted ones together. */
    Totals totals(RecordFilter permitted);

    Optional<AdvanceRow> row(AdvanceId id);

    List<AdvancePage.Entry> entries(AdvanceId id);

    /** Everybody who works here, by name. */
    List<Debtor> people();

    /** Somebody to whom an advance can be given. */
    record Debtor(PersonId id, String name, String department) {}

    /** The ledger in one line: booked = offset + repaid + remaining. */
    record Totals(Money booked, Money offset, Money repaid, Money remaining, long open) {}
}
