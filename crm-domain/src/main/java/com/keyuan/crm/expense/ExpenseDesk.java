package com.keyuan.crm.expense;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.expense.DeskQueries.Asked;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.trip.TripSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finance's page: what can be cleared now, what is blocked and why, what is to be paid, and where the money went. */
@Service
@Transactional
@RequiredArgsConstructor
public class ExpenseDesk {

    /** Enough for a day's work; the figures count all. */
    private static final int ROWS = 100;

    private static final int BARS = 5;
    private static final int MOST_EXPORTED = 20_000;

    private final Access access;
    private final DeskQueries queries;
    private final ReimbursementPolicies policies;
    private final Gates gates;
    private final TripSettings settings;
    private final Audit audit;
    private final Clock clock;

    @Transactional(readOnly = true)
    public DeskPage page(CurrentUser user, DeskFilter filter) {
        access.require(user, Action.EXPENSE_DESK);
        ReimbursementGate gate = gates.today();
        Asked asked = asked(user, filter.department(), gate.policy(), gate.today());
        LocalDate from = filter.month().atDay(1);
        LocalDate to = filter.month().plusMonths(1).atDay(1);
        return new DeskPage(
                queries.figures(asked, from, to),
                gate.policy(),
                judged(queries.submitted(asked, true, ROWS), gate),
                judged(queries.submitted(asked, false, ROWS), gate),
                judged(queries.toPay(asked, ROWS), gate),
                queries.byDepartment(asked, from, to, BARS),
                queries.byCustomer(asked, from, to, BARS),
                queries.byPerson(asked, from, to, BARS),
                queries.openAdvances(BARS),
                queries.costCentres());
    }

    /** How many claims wait for finance, for the navigation. */
    @Transactional(readOnly = true)
    public long waiting(CurrentUser user) {
        access.require(user, Action.EXPENSE_DESK);
        LocalDate today = BusinessZone.today(clock);
        return queries.figures(asked(user, null, policies.current().verification(), today), today, today)
                .todo();
    }

    /** The first of what waits for finance, for its home page. */
    @Transactional(readOnly = true)
    public Waiting waiting(CurrentUser user, int rows) {
        access.require(user, Action.EXPENSE_DESK);
        ReimbursementGate gate = gates.today();
        Asked asked = asked(user, null, gate.policy(), gate.today());
        return new Waiting(
                queries.figures(asked, gate.today(), gate.today()),
                judged(queries.submitted(asked, true, rows), gate),
                judged(queries.submitted(asked, false, rows), gate));
    }

    /** What waits for finance: how many in all, and the oldest. */
    public record Waiting(DeskFigures figures, List<DeskRow> clearable, List<DeskRow> blocked) {

        public Waiting {
            clearable = List.copyOf(clearable);
            blocked = List.copyOf(blocked);
        }
    }

    /** The month's claims with its totals; logged. */
    public ExpenseExport export(CurrentUser user, DeskFilter filter) {
        access.require(user, Action.EXPENSE_EXPORT);
        Asked asked = asked(user, filter.department(), policies.current().verification(), BusinessZone.today(clock));
        LocalDate from = filter.month().atDay(1);
        LocalDate to = filter.month().plusMonths(1).atDay(1);
        ExpenseExport export = new ExpenseExport(
                filter,
                queries.export(asked, from, to, MOST_EXPORTED),
                queries.byPerson(asked, from, to, MOST_EXPORTED),
                queries.byDepartment(asked, from, to, MOST_EXPORTED),
                queries.byCustomer(asked, from, to, MOST_EXPORTED));
        audit.record(
                AuditKind.EXPORTED,
                user,
                null,
                Changes.none()
                        .note("what", "expense claims")
                        .note("month", filter.month())
                        .note("rows", export.claims().size()));
        return export;
    }

    private Asked asked(
            CurrentUser user, @Nullable DepartmentId department, VerificationPolicy verification, LocalDate today) {
        return new Asked(user.id(), department, verification, today, settings.fourPersons());
    }

    private static List<DeskRow> judged(List<DeskClaim> claims, ReimbursementGate gate) {
        return claims.stream()
                .map(claim -> new DeskRow(claim, gate.judge(facts(claim))))
                .toList();
    }

    private static GateFacts facts(DeskClaim claim) {
        Set<GateBlock> overridden =
                claim.overridden() ? EnumSet.allOf(GateBlock.class) : EnumSet.noneOf(GateBlock.class);
        return new GateFacts(
                claim.report(), claim.qualifiedOn(), claim.claimed(), claim.discrepancyDecided(), overridden);
    }
}
