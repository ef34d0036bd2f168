package com.keyuan.crm.customer;

import java.util.List;

/**
 * How much of what one should know of a customer is known.
 *
 * @param percent 0 to 100
 * @param missing what is not known yet, the heaviest first
 */
public record Completeness(int percent, List<CompletenessField> missing) {

    public Completeness {
        missing = List.copyOf(missing);
    }
}
