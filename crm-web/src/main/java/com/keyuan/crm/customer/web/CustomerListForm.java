package com.keyuan.crm.customer.web;

import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.CustomerSort;
import com.keyuan.crm.customer.CustomerStatus;
import com.keyuan.crm.shared.PersonId;
import java.util.Locale;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** What the address of a list says: filters and order. What it does not know it passes over. */
@NamedInterface("list")
@Getter
@Setter
public class CustomerListForm {

    private static final Map<String, CustomerSort> SORTS = Map.of(
            "name", CustomerSort.NAME,
            "tier", CustomerSort.TIER,
            "completeness", CustomerSort.COMPLETENESS,
            "created", CustomerSort.CREATED);

    private @Nullable String tier;
    private @Nullable String status;
    private @Nullable String region;
    private @Nullable String industry;
    private @Nullable String source;
    private @Nullable PersonId holder;
    private @Nullable String q;
    private @Nullable String sort;

    public CustomerFilter toFilter() {
        String order = sort == null ? "name" : sort;
        boolean descending = order.startsWith("-");
        return new CustomerFilter(
                tier != null && tier.matches("[ABC]") ? tier : null,
                status(),
                region != null && region.matches("[0-9]{2,6}") ? region : null,
                CustomerForm.given(industry),
                CustomerForm.given(source),
                holder,
                CustomerForm.given(q),
                SORTS.getOrDefault(descending ? order.substring(1) : order, CustomerSort.NAME),
                descending);
    }

    private @Nullable CustomerStatus status() {
        String wanted = CustomerForm.given(status);
        if (wanted == null) {
            return null;
        }
        for (CustomerStatus one : CustomerStatus.values()) {
            if (one.name().equals(wanted.toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        return null;
    }
}
