package com.keyuan.crm.access;

import java.util.Map;

/**
 * The policy as a condition for one user and action: SQL over the action's table (under the table's own name, no
 * alias) with named parameters. Lists put it into their {@code where}; a single record is asked for with its id added,
 * so list and page cannot drift apart.
 */
public record RecordFilter(String sql, Map<String, Object> parameters) {

    public RecordFilter {
        parameters = Map.copyOf(parameters);
    }
}
