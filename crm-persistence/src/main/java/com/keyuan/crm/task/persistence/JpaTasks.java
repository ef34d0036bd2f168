package com.keyuan.crm.task.persistence;

import com.keyuan.crm.task.Task;
import com.keyuan.crm.task.TaskId;
import com.keyuan.crm.task.Tasks;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaTasks extends Tasks, Repository<Task, TaskId> {

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select t from Task t
            where t.source.kind = :sourceKind and t.source.id = :sourceId and t.doneAt is null""")
    List<Task> openOf(String sourceKind, UUID sourceId);
}
