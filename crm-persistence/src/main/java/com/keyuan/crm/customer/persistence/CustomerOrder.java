package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.CustomerFilter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order of a list of customers and where its next page begins: always by one expression, then by id. */
record CustomerOrder(String expression, String type, boolean descending) {

    static CustomerOrder of(CustomerFilter filter) {
        return switch (filter.sort()) {
            case NAME -> new CustomerOrder("customer.name_sort", "text", filter.descending());
            case TIER -> new CustomerOrder("customer.tier", "text", filter.descending());
            case COMPLETENESS -> new CustomerOrder("customer.completeness", "integer", filter.descending());
            case CREATED -> new CustomerOrder("customer.created_at", "timestamptz", filter.descending());
        };
    }

    String sql() {
        String direction = descending ? " desc" : "";
        return expression + direction + ", customer.id" + direction;
    }

    /** The condition that leaves out what came before; a cursor that nobody here made begins at the first page. */
    String after(@Nullable String cursor, Map<String, @Nullable Object> parameters) {
        String[] parts = parts(cursor);
        if (parts == null) {
            return "";
        }
        parameters.put("afterKey", parts[1]);
        parameters.put("afterId", UUID.fromString(parts[0]));
        return " and (" + expression + ", customer.id) " + (descending ? "<" : ">") + " (cast(:afterKey as " + type
                + "), :afterId)";
    }

    static String cursor(String key, UUID id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + "|" + key).getBytes(StandardCharsets.UTF_8));
    }

    private String @Nullable [] parts(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", 2);
            return parts.length == 2 && parts[0].matches("[0-9a-f-]{36}") && fits(parts[1]) ? parts : null;
        } catch (IllegalArgumentException foreign) {
            return null;
        }
    }

    private boolean fits(String key) {
        return switch (type) {
            case "integer" -> key.matches("[0-9]{1,3}");
            case "timestamptz" -> key.matches("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9:.]{8,15}[+-][0-9:]{2,6}");
            default -> !key.contains("\u0000");
        };
    }
}
