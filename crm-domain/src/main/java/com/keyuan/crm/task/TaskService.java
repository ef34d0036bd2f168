package com.keyuan.crm.task;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Giving, listing and ticking off tasks. */
@Service
@Transactional
@RequiredArgsConstructor
public class TaskService {

    private static final int PAGE = 50;
    private static final int ON_A_CARD = 20;

    private final Tasks tasks;
    private final TaskLists lists;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * Opens a task on behalf of another room, in that room's transaction and after its own checks; it is logged with
     * what it came from. The same id again changes nothing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(
            TaskId id,
            PersonId assignee,
            String title,
            @Nullable LocalDate due,
            @Nullable CustomerId customer,
            @Nullable SourceRef source) {
        if (tasks.findById(id).isEmpty()) {
            tasks.save(new Task(id, assignee, title, due, customer, source, null, clock.instant()));
        }
    }

    /**
     * A task for oneself, or given to one of those whom {@link #assignees} names.
     *
     * @throws AssigneeNotAllowed when it is for somebody else
     * @throws SavedOtherwise when the same form came before with other content
     * @throws DueInThePast when it is due before today
     */
    public void create(
            CurrentUser user,
            TaskId id,
            PersonId assignee,
            String title,
            @Nullable LocalDate due,
            @Nullable CustomerId customer) {
        access.require(user, Action.TASK_USE);
        if (customer != null) {
            access.require(user, Action.CUSTOMER_VIEW, customer.value());
        }
        Task task = new Task(id, assignee, title, due, customer, null, user.id(), clock.instant());
        Optional<Task> sentBefore = tasks.findById(id);
        if (sentBefore.isPresent()) {
            isTheSame(user, sentBefore.get(), task);
            return;
        }
        if (due != null && due.isBefore(BusinessZone.today(clock))) {
            throw new DueInThePast();
        }
        if (lists.assignees(user).stream().noneMatch(one -> one.id().equals(assignee))) {
            throw new AssigneeNotAllowed();
        }
        tasks.save(task);
        audit.record(
                AuditKind.CREATED,
                user,
                subject(id),
                Changes.none()
                        .field("title", null, title)
                        .field("assignee", null, assignee)
                        .field("due", null, due)
                        .field("customer", null, customer));
    }

    private static void isTheSame(CurrentUser user, Task stored, Task sent) {
        if (!user.isSelf(stored.getCreatedBy())) {
            throw new NotFound("task", sent.getId());
        }
        SavedOtherwise.unlessSame(subject(sent.getId()), stored.said(), sent.said());
    }

    @Transactional(readOnly = true)
    public List<TaskLists.Assignee> assignees(CurrentUser user) {
        access.require(user, Action.TASK_USE);
        return lists.assignees(user);
    }

    @Transactional(readOnly = true)
    public Slice<TaskRow> list(CurrentUser user, TaskLists.Scope scope, @Nullable String after) {
        access.require(user, Action.TASK_USE);
        return lists.list(user, scope, BusinessZone.today(clock), after, PAGE);
    }

    @Transactional(readOnly = true)
    public TaskLists.Counts counts(CurrentUser user) {
        access.require(user, Action.TASK_USE);
        return lists.counts(user, BusinessZone.today(clock));
    }

    /** Whether the user leads others, whose tasks they see. */
    public boolean leads(CurrentUser user) {
        return user.isAnyOf(Role.MANAGER, Role.DIRECTOR);
    }

    /** The open tasks on a customer's page. */
    @Transactional(readOnly = true)
    public List<TaskRow> ofCustomer(CurrentUser user, CustomerId customer) {
        access.require(user, Action.CUSTOMER_VIEW, customer.value());
        return lists.ofCustomer(user, customer, BusinessZone.today(clock), ON_A_CARD);
    }

    /** The name of a customer about whom the user may have a task. */
    @Transactional(readOnly = true)
    public String customerName(CurrentUser user, CustomerId customer) {
        access.require(user, Action.CUSTOMER_VIEW, customer.value());
        return lists.customerName(customer).orElseThrow(() -> new NotFound("customer", customer));
    }

    /** Ticked off; a second tap changes nothing. */
    public TaskRow done(CurrentUser user, TaskId id) {
        access.require(user, Action.TASK_FINISH, id.value());
        Task task = load(id);
        if (task.done(user.id(), clock.instant())) {
            tasks.save(task);
            audit.changed(user, subject(id), Changes.none().field("done", false, true));
        }
        return row(user, id);
    }

    /** Open again, where the tap was a slip. */
    public TaskRow reopen(CurrentUser user, TaskId id) {
        access.require(user, Action.TASK_FINISH, id.value());
        Task task = load(id);
        if (task.reopen()) {
            tasks.save(task);
            audit.changed(user, subject(id), Changes.none().field("done", true, false));
        }
        return row(user, id);
    }

    /**
     * Closes what came from this record, because it has been dealt with there; in that room's transaction.
     *
     * @param by null where the system closes them
     * @return how many were open
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int closeBySource(@Nullable CurrentUser by, SourceRef source) {
        List<Task> open = tasks.openOf(source);
        for (Task task : open) {
            task.done(by == null ? null : by.id(), clock.instant());
            tasks.save(task);
            audit.record(
                    AuditKind.CHANGED,
                    by,
                    subject(task.getId()),
                    Changes.none().field("done", false, true).note("source", source));
        }
        return open.size();
    }

    private Task load(TaskId id) {
        return tasks.findById(id).orElseThrow(() -> new NotFound("task", id));
    }

    private TaskRow row(CurrentUser user, TaskId id) {
        return lists.row(user, id, BusinessZone.today(clock)).orElseThrow(() -> new NotFound("task", id));
    }

    private static SourceRef subject(TaskId id) {
        return new SourceRef("task", id.value());
    }
}
