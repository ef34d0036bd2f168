package com.keyuan.crm.trust;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.Customer;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.task.TaskId;
import com.keyuan.crm.task.TaskService;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets about the step that would raise a customer's trust most: it becomes somebody's task. */
@Service
@Transactional
@RequiredArgsConstructor
public class TrustStepService {

    private static final int DAYS = 7;

    private final TaskService tasks;
    private final TrustHolders holders;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * The holder is to do it within a week; in the pool whoever asks. Asked for again on the same day it is one task.
     *
     * @param title what is to be done, in the words of whoever asks
     */
    public void begin(CurrentUser user, CustomerId customer, TrustStep step, String title) {
        access.require(user, Action.TRUST_STEP, customer.value());
        PersonId assignee =
                Objects.requireNonNullElse(holders.holderOf(customer).orElse(null), user.id());
        LocalDate today = BusinessZone.today(clock);
        // the id says what it is about, so that two who press the button make one task
        UUID id = UUID.nameUUIDFromBytes((customer + " " + step + " " + today).getBytes(StandardCharsets.UTF_8));
        tasks.open(new TaskId(id), assignee, title, today.plusDays(DAYS), customer, Customer.ref(customer));
        audit.record(
                AuditKind.CREATED,
                user,
                Customer.ref(customer),
                Changes.none().note("trustStep", step).note("assignee", assignee));
    }
}
