package com.keyuan.crm.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of a file.
 *
 * @param field what it means; null when it is left out
 * @param samples its first cells
 */
public record IntakeColumn(
        int position, String header, @Nullable IntakeField field, List<String> samples) {

    public IntakeColumn {
        samples = List.copyOf(samples);
    }
}
