package com.keyuan.crm.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a cell may name.
 *
 * @param id what is stored: id or code
 * @param label what a person chooses by; null where the importer may not see it, and learns only that a name is taken
 * @param names the texts that mean it
 */
public record Known(String id, @Nullable String label, List<String> names) {

    public Known {
        names = List.copyOf(names);
    }
}
