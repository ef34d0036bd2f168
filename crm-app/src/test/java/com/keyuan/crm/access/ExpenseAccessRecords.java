package com.keyuan.crm.access;

import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims of somebody in every state, payments and advances, straight into their tables; the gate is open for them. */
@RequiredArgsConstructor
class ExpenseAccessRecords implements AccessRecords {

    private final TestCompany company;
    private final JdbcClient jdbc;
    private final Clock clock;

    private @Nullable CurrentUser signer;
    private @Nullable CurrentUser cashier;

    @Override
    public Map<String, Maker> makers() {
        Map<String, Maker> makers = new HashMap<>();
        makers.put("unclaimed_trip", owner -> owner == null ? null : trip(owner));
        makers.put("draft_claim", owner -> owner == null ? null : claim(owner, ClaimState.DRAFT));
        makers.put("submitted_claim", owner -> owner == null ? null : claim(owner, ClaimState.SUBMITTED));
        makers.put("rejected_claim", owner -> owner == null ? null : claim(owner, ClaimState.REJECTED));
        makers.put("cleared_claim", owner -> owner == null ? null : claim(owner, ClaimState.CLEARED));
        makers.put("paid_claim", owner -> owner == null ? null : paid(owner, ClaimState.PAID));
        makers.put("failed_claim", owner -> owner == null ? null : paid(owner, ClaimState.PAY_FAILED));
        makers.put("payment", owner -> owner == null ? null : payment(owner));
        makers.put("advance", owner -> owner == null ? null : advance(owner));
        return makers;
    }

    private Map<String, Object> trip(CurrentUser traveller) {
        UUID trip = TimeOrderedIds.next();
        run("""
                insert into trip (id, version, number, kind, traveller_id, purpose, places, from_date, to_date, state, go_ahead,
                                  started_at, ended_at, created_at)
                values (:id, 0, :number, 'SALES', :owner, '框架协议', '南通', :today, :today, 'ENDED', 'NOT_NEEDED', now(), now(), now())""", Map.of("id", trip, "owner", traveller.id().value()));
        run("""
                insert into trip_report (id, version, trip_id, state, state_since, submissions, submitted_at, signed_at, signed_by,
                                         qualified_at, qualified_by, created_at)
                values (:report, 0, :id, 'QUALIFIED', now(), 1, now(), now(), :signer, now() - interval '60 days', :signer, now())""", Map.of("id", trip, "report", TimeOrderedIds.next(), "signer", signer()));
        return Map.of("id", trip, "trip", trip);
    }

    private Map<String, Object> claim(CurrentUser claimant, ClaimState state) {
        UUID trip = (UUID) trip(claimant).get("id");
        UUID id = TimeOrderedIds.next();
        UUID line = TimeOrderedIds.next();
        boolean cleared = state == ClaimState.CLEARED || state == ClaimState.PAID || state == ClaimState.PAY_FAILED;
        run(
                """
                insert into expense_claim (id, version, number, trip_id, claimant_id, department_id, state, state_since, revision,
                    claimed, allowed, advances, submitted_at, cleared_at, cleared_by, paid_at, created_at)
                select :id, 0, :number, :trip, id, department_id, :state, now(), :revision, 120, 120, 0, now(),
                       case when :cleared then now() end, case when :cleared then cast(:cashier as uuid) end,
                       case when :state = 'PAID' then now() end, now()
                from person where id = :owner""",
                Map.of(
                        "id",
                        id,
                        "trip",
                        trip,
                        "state",
                        state.name(),
                        "revision",
                        state == ClaimState.DRAFT ? 0 : 1,
                        "cleared",
                        cleared,
                        "cashier",
                        cashier(),
                        "owner",
                        claimant.id().value()));
        run("""
                insert into expense_line (id, version, claim_id, position, category, spent_on, days, city_class, amount, allowed)
                values (:line, 0, :id, 1, 'LOCAL_TRANSPORT', :today, 1, 'OTHER', 120, 120)""", Map.of("line", line, "id", id));
        return Map.of("id", id, "line", line);
    }

    private Map<String, Object> paid(CurrentUser claimant, ClaimState state) {
        Map<String, Object> claim = claim(claimant, state);
        UUID batch = TimeOrderedIds.next();
        run("""
                insert into payment_batch (id, version, number, created_at, created_by)
                values (:id, 0, :number, now(), :cashier)""", Map.of("id", batch, "cashier", cashier()));
        run(
                """
                insert into payment (id, version, batch_id, claim_id, attempt, amount, payee, bank_account, bank_name, paid_at,
                                     failed_at, failed_by, failed_note)
                values (:id, 0, :batch, :claim, 1, 120, '周砚青', '6217000000001234567', '中国银行', now(),
                        case when :failed then now() end, case when :failed then cast(:cashier as uuid) end,
                        case when :failed then '销户' end)""",
                Map.of(
                        "id",
                        TimeOrderedIds.next(),
                        "batch",
                        batch,
                        "claim",
                        claim.get("id"),
                        "failed",
                        state == ClaimState.PAY_FAILED,
                        "cashier",
                        cashier()));
        Map<String, Object> values = new HashMap<>(claim);
        values.put("batch", batch);
        return values;
    }

    private Map<String, Object> payment(CurrentUser claimant) {
        return Map.of("id", paid(claimant, ClaimState.PAID).get("batch"));
    }

    private Map<String, Object> advance(CurrentUser debtor) {
        UUID id = TimeOrderedIds.next();
        UUID person = debtor.id().value();
        run("""
                insert into advance (id, version, number, person_id, kind, purpose, booked_on, remaining, held, created_at)
                values (:id, 0, :number, :person, 'CASH', '备用', :today, 500, false, now())""", Map.of("id", id, "person", person));
        run("""
                insert into advance_entry (id, advance_id, kind, amount, booked_at, booked_by)
                values (:entry, :id, 'BOOKED', 500, now(), :cashier)""", Map.of("entry", TimeOrderedIds.next(), "id", id, "cashier", cashier()));
        return Map.of("id", id, "person", person);
    }

    private UUID signer() {
        if (signer == null) {
            signer = company.hire("销售中心", Role.DIRECTOR);
        }
        return signer.id().value();
    }

    private UUID cashier() {
        if (cashier == null) {
            cashier = company.hire("财务部", Role.FINANCE);
        }
        return cashier.id().value();
    }

    private void run(String sql, Map<String, Object> values) {
        UUID id = (UUID) values.get("id");
        jdbc.sql(sql)
                .params(values)
                .param("today", BusinessZone.today(clock))
                .param("number", id.toString().substring(16))
                .update();
    }
}
