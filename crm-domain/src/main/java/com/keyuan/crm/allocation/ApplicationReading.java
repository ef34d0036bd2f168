package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.allocation.ApplicationQueries.ApplicationText;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading applications. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class ApplicationReading {

    private static final int PAGE = 40;

    private final Access access;
    private final ApplicationQueries queries;
    private final PrinciplesMeter meter;
    private final Audit audit;

    /** @param waiting those that wait for this user's answer, else all */
    public Slice<ApplicationRow> list(CurrentUser user, boolean waiting, @Nullable String after) {
        access.require(user, Action.APPLICATION_LIST);
        return queries.list(user, waiting, after, PAGE);
    }

    public int countWaiting(CurrentUser user) {
        access.require(user, Action.APPLICATION_LIST);
        return queries.countWaiting(user);
    }

    /** The application; each look is logged. */
    @Transactional
    public ApplicationPage page(CurrentUser user, ApplicationId id) {
        access.require(user, Action.APPLICATION_VIEW, id.value());
        ApplicationText text = queries.find(id).orElseThrow(() -> new NotFound("allocation_application", id));
        List<ApplicationPage.Line> lines = queries.lines(user, id);
        audit.record(AuditKind.VIEWED, user, AllocationApplication.ref(id), Changes.none());
        return new ApplicationPage(
                text.row(),
                text.applicant(),
                text.background(),
                text.plan(),
                lines,
                effects(text, lines),
                queries.records(Set.of(text.applicant())).getOrDefault(text.applicant(), HolderRecord.NONE),
                access.allows(user, Action.APPLICATION_ANSWER, id.value()),
                access.allows(user, Action.APPLICATION_WITHDRAW, id.value()));
    }

    /** What it would do to the principles if the user got these customers; those not in the pool are passed over. */
    public List<PrinciplesEffect> effect(CurrentUser user, List<CustomerId> customers) {
        access.requireAll(
                user,
                Action.APPLICATION_FILE,
                customers.stream().map(CustomerId::value).toList());
        return meter.effectOf(customers.stream()
                .map(customer -> new PlannedMove(customer, user.id()))
                .toList());
    }

    private List<PrinciplesEffect> effects(ApplicationText text, List<ApplicationPage.Line> lines) {
        List<PlannedMove> moves = lines.stream()
                .filter(line -> line.outcome() == null)
                .map(line -> new PlannedMove(line.customer(), text.applicant()))
                .toList();
        return moves.isEmpty() ? List.of() : meter.effectOf(moves);
    }
}
