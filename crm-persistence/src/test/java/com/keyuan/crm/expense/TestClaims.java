package com.keyuan.crm.expense;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TimeOrderedIds;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trips with their report at any stage as bare rows, and claims on them as people make them. */
@TestComponent
public class TestClaims {

    private static final AtomicLong INVOICES = new AtomicLong(20_000_000);

    private final JdbcClient jdbc;
    private final ExpenseClaimService claims;
    private final ClaimQueries queries;
    private final TestClock clock;

    public TestClaims(JdbcClient jdbc, ExpenseClaimService claims, ClaimQueries queries, TestClock clock) {
        this.jdbc = jdbc;
        this.claims = claims;
        this.queries = queries;
        this.clock = clock;
    }

    /** A trip of last week to Nanjing with one visit, its report at this stage since a fortnight of working days. */
    public TripId trip(CurrentUser traveller, ReportStage stage, CurrentUser handler) {
        return trip(traveller, stage, handler.id(), clock.today().minusDays(20));
    }

    public TripId trip(CurrentUser traveller, ReportStage stage, PersonId handler, LocalDate qualifiedOn) {
        TripId trip = TripId.next();
        LocalDate today = clock.today();
        jdbc.sql("""
                        insert into trip (id, version, number, kind, traveller_id, purpose, places, from_date, to_date, state, go_ahead, created_at)
                        values (:id, 0, :number, 'SALES', :traveller, '年度框架协议', '南京', :from, :to, 'ENDED', 'NOT_NEEDED', now())""")
                .param("id", trip.value())
                .param("number", "CL-" + trip.toString().substring(24))
                .param("traveller", traveller.id().value())
                .param("from", today.minusDays(7))
                .param("to", today.minusDays(5))
                .update();
        visit(trip, traveller, customer(), today.minusDays(6), stage == ReportStage.DISCREPANT);
        if (stage != ReportStage.NONE) {
            report(trip, stage, handler, qualifiedOn);
        }
        return trip;
    }

    private void report(TripId trip, ReportStage stage, PersonId handler, LocalDate qualifiedOn) {
        OffsetDateTime at = qualifiedOn.atTime(16, 0).atZone(BusinessZone.ID).toOffsetDateTime();
        boolean submitted = stage != ReportStage.DRAFT;
        jdbc.sql("""
                        insert into trip_report (id, version, trip_id, state, state_since, submitted_at, signed_at, signed_by,
                                                 qualified_at, qualified_by, created_at)
                        values (:id, 0, :trip, :state, :at, :submitted, :signed, :signer, :qualified, :qualifier, :at)""")
                .param("id", TimeOrderedIds.next())
                .param("trip", trip.value())
                .param("state", stage.name())
                .param("at", at)
                .param("submitted", submitted ? at : null)
                .param("signed", stage.isSigned() ? at : null)
                .param("signer", stage.isSigned() ? handler.value() : null)
                .param("qualified", stage.isQualified() ? at : null)
                .param("qualifier", stage.isQualified() ? handler.value() : null)
                .update();
    }

    public VisitId visit(TripId trip, CurrentUser visitor, CustomerId customer, LocalDate on, boolean unconfirmed) {
        VisitId visit = VisitId.next();
        jdbc.sql("""
                        insert into visit (id, version, customer_id, visitor_id, trip_id, visited_at, kind, verification, created_at)
                        values (:id, 0, :customer, :visitor, :trip, :at, 'FOLLOW_UP', :verification, now())""")
                .param("id", visit.value())
                .param("customer", customer.value())
                .param("visitor", visitor.id().value())
                .param("trip", trip.value())
                .param("at", on.atTime(14, 0).atZone(BusinessZone.ID).toOffsetDateTime())
                .param("verification", unconfirmed ? "NOT_CONFIRMED" : "WAITING")
                .update();
        return visit;
    }

    public VisitId visitOf(TripId trip) {
        return new VisitId(jdbc.sql("select id from visit where trip_id = :trip order by id limit 1")
                .param("trip", trip.value())
                .query(UUID.class)
                .single());
    }

    public CustomerId customer() {
        CustomerId id = CustomerId.next();
        jdbc.sql("""
                        insert into customer (id, version, name, name_key, name_sort, created_at)
                        values (:id, 0, :name, :name, :name, now())""").param("id", id.value()).param("name", "客户" + id).update();
        return id;
    }

    public void companion(TripId trip, CurrentUser person) {
        jdbc.sql("insert into trip_companion (trip_id, person_id) values (:trip, :person)")
                .param("trip", trip.value())
                .param("person", person.id().value())
                .update();
    }

    /** The report moves on, and with it the standing of the trip's visits. */
    public void discrepancy(TripId trip) {
        jdbc.sql("update visit set verification = 'NOT_CONFIRMED' where trip_id = :trip")
                .param("trip", trip.value())
                .update();
        jdbc.sql("update trip_report set state = 'DISCREPANT' where trip_id = :trip")
                .param("trip", trip.value())
                .update();
    }

    public void bankOf(CurrentUser person) {
        jdbc.sql("update person set bank_account = '6222020200112233445', bank_name = '工行南京分行' where id = :id")
                .param("id", person.id().value())
                .update();
    }

    public ExpenseClaimId draft(CurrentUser claimant, TripId trip, String... amounts) {
        ExpenseClaimId claim = claims.begin(claimant, ExpenseClaimId.next(), trip);
        for (String amount : amounts) {
            claims.addLine(claimant, claim, ExpenseLineId.next(), hotel(amount, invoice()));
        }
        return claim;
    }

    public ExpenseClaimId submitted(CurrentUser claimant, TripId trip, String... amounts) {
        ExpenseClaimId claim = draft(claimant, trip, amounts);
        claims.submit(claimant, claim, version(claim));
        return claim;
    }

    public LineInput hotel(String amount, @Nullable String invoice) {
        return new LineInput(
                LineCategory.LODGING,
                clock.today().minusDays(6),
                1,
                "南京",
                Money.of(amount),
                invoice == null ? null : "3200231130",
                invoice,
                null,
                null,
                null);
    }

    public String invoice() {
        return String.valueOf(INVOICES.incrementAndGet());
    }

    public ClaimHead head(ExpenseClaimId claim) {
        return queries.head(claim).orElseThrow();
    }

    public long version(ExpenseClaimId claim) {
        return head(claim).version();
    }

    public ClaimState state(ExpenseClaimId claim) {
        return head(claim).state();
    }
}
