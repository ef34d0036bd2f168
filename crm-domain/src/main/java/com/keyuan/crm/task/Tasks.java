package com.keyuan.crm.task;

import com.keyuan.crm.shared.SourceRef;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All tasks. */
public interface Tasks {

    Optional<Task> findById(TaskId id);

    Task save(Task task);

    /** The open ones that came from this record, locked until the transaction ends. */
    default List<Task> openOf(SourceRef source) {
        return openOf(source.kind(), source.id());
    }

    List<Task> openOf(String sourceKind, UUID sourceId);
}
