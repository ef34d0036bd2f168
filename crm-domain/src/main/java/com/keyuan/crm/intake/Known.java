package com.keyuan.crm.intake;

import java.util.List;

/**
 * Something that a cell may name.
 *
 * @param id what is stored: id or code
 * @param label what a person chooses by
 * @param names the texts that mean it
 */
public record Known(String id, String label, List<String> names) {

    public Known {
        names = List.copyOf(names);
    }
}
