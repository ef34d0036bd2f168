package com.keyuan.crm.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskTests {

    private static final Instant NOW = Instant.parse("2026-11-19T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 19);

    private final PersonId me = PersonId.next();

    @Test
    void isOverdueFromTheDayAfterItWasDue() {
        assertThat(aTask(TODAY).isOverdue(TODAY)).isFalse();
        assertThat(aTask(TODAY.minusDays(1)).isOverdue(TODAY)).isTrue();
        assertThat(aTask(null).isOverdue(TODAY)).isFalse();
    }

    @Test
    void isDoneOnceAndKeepsWhoDidItFirst() {
        Task task = aTask(TODAY.minusDays(1));
        assertThat(task.done(me, NOW)).isTrue();
        assertThat(task.done(PersonId.next(), NOW.plusSeconds(9))).isFalse();
        assertThat(task.getDoneBy()).isEqualTo(me);
        assertThat(task.getDoneAt()).isEqualTo(NOW);
        assertThat(task.isOverdue(TODAY)).isFalse();
    }

    @Test
    void opensAgainAfterASlip() {
        Task task = aTask(TODAY);
        assertThat(task.reopen()).isFalse();
        task.done(me, NOW);
        assertThat(task.reopen()).isTrue();
        assertThat(task.isDone()).isFalse();
        assertThat(task.getDoneBy()).isNull();
    }

    @Test
    void cutsALongTitleBetweenCharactersNotWithinOne() {
        String pipes = "🛠".repeat(Task.LONGEST_TITLE + 1);
        String title = new Task(TaskId.next(), me, pipes, null, null, null, me, NOW).getTitle();
        assertThat(title.codePointCount(0, title.length())).isEqualTo(Task.LONGEST_TITLE);
        assertThat(title).isEqualTo("🛠".repeat(Task.LONGEST_TITLE));
    }

    private Task aTask(@Nullable LocalDate due) {
        return new Task(TaskId.next(), me, "发三标段报价单", due, null, null, me, NOW);
    }
}
