package com.keyuan.crm.task;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tasks as they stand in lists, only those that the reader may see. */
public interface TaskLists {

    /** Which tasks a list shows. */
    enum Scope {
        /** open, assigned to the reader */
        MINE,
        /** open, given by the reader to others */
        GIVEN,
        /** open, of everybody else the reader may see: the team */
        TEAM,
        /** done, assigned to the reader */
        DONE
    }

    /** Open ones as they fall due, those without a day last; done ones newest first. */
    Slice<TaskRow> list(CurrentUser user, Scope scope, LocalDate today, @Nullable String after, int size);

    /** The customer's open tasks, whoever has them; the reader's right to the customer has been asked. */
    List<TaskRow> ofCustomer(CurrentUser user, CustomerId customer, LocalDate today, int atMost);

    Optional<TaskRow> row(CurrentUser user, TaskId id, LocalDate today);

    /** What the reader has open, and how much of it is overdue. */
    Counts counts(CurrentUser user, LocalDate today);

    record Counts(int open, int overdue, int dueToday) {}

    Optional<String> customerName(CustomerId customer);

    /** Whom the reader may give a task to, themself first. */
    List<Assignee> assignees(CurrentUser user);

    record Assignee(PersonId id, String name, String department) {}
}
