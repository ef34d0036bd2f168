package com.keyuan.crm.customer.web;

import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.CustomerSort;
import com.keyuan.crm.customer.CustomerStatus;
import com.keyuan.crm.customer.TierMove;
import com.keyuan.crm.shared.PersonId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.util.UriComponentsBuilder;

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
    private @Nullable String quiet;
    private @Nullable String moved;
    private @Nullable String sort;
    private @Nullable String cols;

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
                quiet != null && quiet.matches("[1-9][0-9]{0,3}") ? Integer.valueOf(quiet) : null,
                "UP".equals(moved) ? TierMove.UP : "DOWN".equals(moved) ? TierMove.DOWN : null,
                SORTS.getOrDefault(descending ? order.substring(1) : order, CustomerSort.NAME),
                descending);
    }

    /** The same as a query, always in this order: what a saved view keeps, and by which it is known again. */
    public String toQuery() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("tier", tier);
        values.put("status", status);
        values.put("region", region);
        values.put("industry", industry);
        values.put("source", source);
        values.put("holder", holder);
        values.put("q", q);
        values.put("quiet", quiet);
        values.put("moved", moved);
        values.put("sort", sort);
        values.put("cols", cols);
        values.forEach((name, value) -> {
            String given = value == null ? null : CustomerForm.given(value.toString());
            if (given != null) {
                query.queryParam(name, "{" + name + "}");
            }
        });
        values.values().removeIf(value -> value == null || value.toString().isBlank());
        String text = query.encode().buildAndExpand(values).getQuery();
        return text == null ? "" : text;
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
