package com.keyuan.crm.contract;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelChoice;
import com.keyuan.crm.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists and pages of contracts. */
public interface ContractQueries {

    Slice<ContractRow> rows(
            RecordFilter permitted, ContractFilter filter, LocalDate today, @Nullable String after, int size);

    ContractTotals totals(RecordFilter permitted, ContractFilter filter);

    /** The customer’s, those under way first. */
    List<ContractRow> ofCustomer(RecordFilter permitted, CustomerId customer, LocalDate today, int size);

    Optional<ContractRow> row(ContractId id, LocalDate today);

    Optional<ContractPage.Details> details(ContractId id);

    /** Newest first. */
    List<AmendmentRow> amendments(ContractId id);

    /** Who answers for any that the user sees. */
    List<OpportunityQueries.Holder> holders(RecordFilter permitted);

    /** The register’s channels in use, by number. */
    List<ChannelChoice> channels();
}
