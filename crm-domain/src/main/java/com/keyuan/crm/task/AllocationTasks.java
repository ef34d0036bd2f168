package com.keyuan.crm.task;

import com.keyuan.crm.allocation.AllocationNotice;
import com.keyuan.crm.allocation.AllocationNoticeSettled;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody has to do or know about an allocation is a task of theirs until it is done. */
@Component
@RequiredArgsConstructor
class AllocationTasks {

    private final Tasks tasks;
    private final Clock clock;

    @EventListener
    void open(AllocationNotice notice) {
        tasks.save(new Task(
                TaskId.next(),
                notice.to(),
                notice.title(),
                notice.due(),
                notice.customer(),
                notice.about(),
                null,
                clock.instant()));
    }

    @EventListener
    void close(AllocationNoticeSettled settled) {
        tasks.openOf(settled.about()).stream()
                .filter(task -> settled.of() == null || settled.of().equals(task.getAssignee()))
                .forEach(task -> {
                    task.done(settled.of(), clock.instant());
                    tasks.save(task);
                });
    }
}
