package com.keyuan.crm.insight;

import com.keyuan.crm.task.TaskLists;
import com.keyuan.crm.task.TaskRow;
import com.keyuan.crm.trip.FollowUpRow;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's day.
 *
 * @param followUps one's own customers whose turn it is, by tier; null for those who hold none
 * @param team customers of the team that are late; null for those without a team
 * @param trips one's own trips that are not through; null for those who do not travel
 * @param tasks the next of one's tasks
 */
public record HomePage(
        LocalDate today,
        List<HomeNumber> figures,
        List<WorkList> queues,
        @Nullable FollowUpList followUps,
        @Nullable FollowUpList team,
        @Nullable List<OwnTrip> trips,
        List<TaskRow> tasks,
        TaskLists.Counts taskCounts) {

    /**
     * Customers whose turn it is, tier by tier.
     *
     * @param late how many are late
     * @param more whether there are more than are listed
     */
    public record FollowUpList(List<TierGroup> groups, long late, long listed, boolean more) {}

    /** @param rhythmDays days between touches in this tier */
    public record TierGroup(String tier, int rhythmDays, List<FollowUp> rows) {}

    /** @param nextStep what was agreed or planned to be next; null where nothing is known */
    public record FollowUp(FollowUpRow row, @Nullable String nextStep) {}

    /** How much there is to be done today: follow-ups and tasks due, and what waits in the queues. */
    public long due() {
        return late() + dueToday();
    }

    public long late() {
        return (followUps == null ? 0 : followUps.late()) + taskCounts.overdue();
    }

    private long dueToday() {
        long customers = followUps == null
                ? 0
                : followUps.groups().stream()
                        .flatMap(group -> group.rows().stream())
                        .filter(one -> one.row().daysLate() == 0)
                        .count();
        return customers + taskCounts.dueToday();
    }
}
