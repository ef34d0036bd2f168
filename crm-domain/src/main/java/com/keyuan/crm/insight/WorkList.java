package com.keyuan.crm.insight;

import java.util.List;

/**
 * The head of a queue.
 *
 * @param total how many there are in all
 */
public record WorkList(WorkKind kind, long total, List<WorkRow> rows) {

    public WorkList {
        rows = List.copyOf(rows);
    }
}
