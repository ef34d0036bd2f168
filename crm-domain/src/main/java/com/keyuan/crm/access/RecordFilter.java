package com.keyuan.crm.access;

import java.util.List;
import java.util.Map;

/**
 * The policy as a condition for one user and action: SQL over the action's table (under the table's own name, no
 * alias) with named parameters. Lists put it into their {@code where}; a single record is asked for with its id added,
 * so list and page cannot drift apart.
 *
 * @param alternatives the same condition in parts, any of which suffices: a statement that reads one after the other can
 *     begin each where its records are few
 */
public record RecordFilter(String sql, List<String> alternatives, Map<String, Object> parameters) {

    public RecordFilter {
        alternatives = List.copyOf(alternatives);
        parameters = Map.copyOf(parameters);
    }

    /** One that is no more than one condition. */
    public RecordFilter(String sql, Map<String, Object> parameters) {
        this(sql, List.of(sql), parameters);
    }
}
