package com.keyuan.crm.task.web;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.task.Task;
import com.keyuan.crm.task.TaskId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** Something to do, as it is typed in. */
@Getter
@Setter
public class TaskForm {

    @NotNull private @Nullable UUID id;

    @NotBlank @Size(max = Task.LONGEST_TITLE) private @Nullable String title;

    @NotNull private @Nullable UUID assignee;

    private @Nullable LocalDate due;
    private @Nullable UUID customer;

    static TaskForm empty(PersonId assignee, @Nullable CustomerId customer) {
        TaskForm form = new TaskForm();
        form.id = TaskId.next().value();
        form.assignee = assignee.value();
        form.customer = customer == null ? null : customer.value();
        return form;
    }

    @Nullable CustomerId customerId() {
        return customer == null ? null : new CustomerId(customer);
    }
}
