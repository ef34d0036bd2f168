package com.keyuan.crm.receivable.web;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.LedgerEntryId;
import com.keyuan.crm.receivable.MatchingChoice;
import com.keyuan.crm.receivable.MatchingRule;
import com.keyuan.crm.shared.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Which invoices a receipt pays, and how much of each. */
@Getter
@Setter
class MatchingForm {

    /** Whose money it is, where nobody has said so yet. */
    private @Nullable CustomerId customer;

    @Valid @NotEmpty @Size(max = MatchingRule.MOST_PROPOSED) private List<Line> shares = new ArrayList<>();

    List<MatchingChoice> toChoices() {
        return shares.stream()
                .map(line -> new MatchingChoice(
                        Objects.requireNonNull(line.entry),
                        Objects.requireNonNull(line.invoice),
                        Objects.requireNonNull(line.amount)))
                .toList();
    }

    /** So much for one invoice. */
    @Getter
    @Setter
    static class Line {

        @NotNull private @Nullable LedgerEntryId entry;

        @NotNull private @Nullable InvoiceId invoice;

        @NotNull private @Nullable Money amount;
    }
}
