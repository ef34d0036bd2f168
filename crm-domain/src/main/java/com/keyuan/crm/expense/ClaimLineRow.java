package com.keyuan.crm.expense;

import com.keyuan.crm.attachment.AttachmentId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line on a page.
 *
 * @param over by how much it is over the policy's limit, null where it is not
 */
public record ClaimLineRow(
        ExpenseLineId id,
        long version,
        int position,
        LineCategory category,
        LocalDate spentOn,
        int days,
        @Nullable String city,
        CityClass cityClass,
        Money amount,
        @Nullable String invoiceCode,
        @Nullable String invoiceNumber,
        @Nullable Money invoiceTotal,
        @Nullable CustomerId customer,
        @Nullable String customerName,
        @Nullable String note,
        Money allowed,
        @Nullable String cutReason,
        boolean cutByDecision,
        List<LineFile> files,
        @Nullable Money over) {

    /** A file of a line. */
    public record LineFile(AttachmentId id, String name) {}

    public ClaimLineRow {
        files = List.copyOf(files);
    }

    public boolean lacksInvoice() {
        return category.needsInvoice() && invoiceNumber == null;
    }

    public boolean lacksFile() {
        return invoiceNumber != null && files.isEmpty();
    }

    LimitRule.Spent spent() {
        return new LimitRule.Spent(id, category, cityClass, spentOn, days, amount);
    }

    ClaimLineRow over(@Nullable Money beyond) {
        return new ClaimLineRow(
                id,
                version,
                position,
                category,
                spentOn,
                days,
                city,
                cityClass,
                amount,
                invoiceCode,
                invoiceNumber,
                invoiceTotal,
                customer,
                customerName,
                note,
                allowed,
                cutReason,
                cutByDecision,
                files,
                beyond);
    }
}
