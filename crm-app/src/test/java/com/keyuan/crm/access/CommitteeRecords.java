package com.keyuan.crm.access;

import com.keyuan.crm.allocation.ApplicationId;
import com.keyuan.crm.allocation.ApplicationLineId;
import com.keyuan.crm.allocation.BallotId;
import com.keyuan.crm.allocation.InterestId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Applications, ballots and interests for the access matrix; they belong to the applicant. */
@RequiredArgsConstructor
public class CommitteeRecords implements AccessRecords {

    private final JdbcClient jdbc;
    private final TestCompany company;

    @Override
    public Map<String, Maker> makers() {
        return Map.of(
                "application",
                owner -> Map.of("id", application(applicant(owner), null)),
                "application_standing",
                owner -> Map.of("id", standing(applicant(owner))),
                "ballot",
                owner -> Map.of("id", ballot(applicant(owner), false)),
                "ballot_decided",
                owner -> Map.of("id", ballot(applicant(owner), true)),
                "interest",
                owner -> owner == null ? null : Map.of("id", interest(owner)));
    }

    /** Of nobody is of somebody in a department of its own, over which there is no manager. */
    private CurrentUser applicant(@Nullable CurrentUser owner) {
        return owner == null ? company.hire("散部 " + TimeOrderedIds.next(), Role.SALES) : owner;
    }

    private ApplicationId application(CurrentUser applicant, @Nullable BallotId ballot) {
        ApplicationId id = ApplicationId.next();
        jdbc.sql("""
                        insert into allocation_application (id, version, applicant_id, background, plan, expected_by, filed_at,
                                                            due_on, state, answered_by, answered_at)
                        values (:id, 0, :who, 'x', 'x', date '2026-12-01', now(), date '2026-04-01', :state, :head,
                                case when cast(:head as uuid) is not null then now() end)""")
                .param("id", id.value())
                .param("who", applicant.id().value())
                .param("state", ballot == null ? "FILED" : "APPROVED")
                .param(
                        "head",
                        ballot == null
                                ? null
                                : company.hire("别部", Role.MANAGER).id().value())
                .update();
        jdbc.sql("""
                        insert into application_line (id, version, application_id, applicant_id, customer_id,
                                                      expected_revenue, ballot_id)
                        values (:id, 0, :application, :who, :customer, 100, :ballot)""")
                .param("id", ApplicationLineId.next().value())
                .param("application", id.value())
                .param("who", applicant.id().value())
                .param("customer", customer(ballot))
                .param("ballot", ballot == null ? null : ballot.value())
                .update();
        return id;
    }

    private Object standing(CurrentUser applicant) {
        return jdbc.sql("select application_id from application_line where ballot_id = :ballot")
                .param("ballot", ballot(applicant, false).value())
                .query(java.util.UUID.class)
                .single();
    }

    private java.util.UUID customer(@Nullable BallotId ballot) {
        return ballot == null
                ? new TestOrders(jdbc).customer(null).value()
                : jdbc.sql("select customer_id from ballot where id = :id")
                        .param("id", ballot.value())
                        .query(java.util.UUID.class)
                        .single();
    }

    private BallotId ballot(CurrentUser applicant, boolean decided) {
        BallotId id = BallotId.next();
        CustomerId customer = new TestOrders(jdbc).customer(null);
        jdbc.sql("""
                        insert into ballot (id, version, customer_id, opened_at, due_on, state)
                        values (:id, 0, :customer, now(), date '2026-04-01', 'OPEN')""")
                .param("id", id.value())
                .param("customer", customer.value())
                .update();
        application(applicant, id);
        if (decided) {
            jdbc.sql("""
                            update ballot set state = 'DECIDED', decided_at = now(), decided_by = :by, manner = 'DIRECTOR',
                                reason = 'x', eligible = 0, votes_cast = 0 where id = :id""")
                    .param("id", id.value())
                    .param("by", applicant.id().value())
                    .update();
        }
        return id;
    }

    private InterestId interest(CurrentUser owner) {
        InterestId id = InterestId.next();
        jdbc.sql("""
                        insert into interest (id, version, person_id, customer_id, what, declared_at, declared_by)
                        values (:id, 0, :who, :customer, 'x', now(), :who)""")
                .param("id", id.value())
                .param("who", owner.id().value())
                .param("customer", new TestOrders(jdbc).customer(null).value())
                .update();
        return id;
    }
}
