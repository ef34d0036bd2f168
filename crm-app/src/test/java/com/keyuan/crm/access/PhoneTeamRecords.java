package com.keyuan.crm.access;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Visits to be verified, calls, scouting, care, service cases and cases of misuse for the matrix, straight into their tables. */
public class PhoneTeamRecords implements AccessRecords {

    private final TestCustomers customers;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final Clock clock;

    PhoneTeamRecords(TestCustomers customers, TestCompany company, JdbcClient jdbc, Clock clock) {
        this.customers = customers;
        this.company = company;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, Maker> makers() {
        Map<String, Maker> makers = new HashMap<>();
        makers.put("verification", owner -> owner == null ? null : verification(owner));
        makers.put("phone_call", owner -> owner == null ? null : phoneCall(owner));
        makers.put("scouting_request", owner -> owner == null ? null : scouting(owner));
        makers.put("care_call", this::care);
        makers.put("service_case", this::serviceCase);
        makers.put("case_to_check", this::caseToCheck);
        makers.put("survey", this::survey);
        makers.put("campaign", this::campaign);
        makers.put("misuse_case", owner -> owner == null ? null : misuse(owner));
        return makers;
    }

    private Map<String, Object> verification(CurrentUser author) {
        UUID customer = customer(author);
        UUID visit = UUID.randomUUID();
        jdbc.sql("""
                        insert into visit (id, version, customer_id, visitor_id, visited_at, kind, verification, created_at)
                        values (:id, 0, :customer, :visitor, :now, 'FIRST', 'WAITING', :now)""")
                .param("id", visit)
                .param("customer", customer)
                .param("visitor", author.id().value())
                .param("now", now())
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into verification (id, version, visit_id, customer_id, author_id, opened_at, due_on)
                        values (:id, 0, :visit, :customer, :author, :now, current_date)""")
                .param("id", id)
                .param("visit", visit)
                .param("customer", customer)
                .param("author", author.id().value())
                .param("now", now())
                .update();
        return Map.of("id", id, "customer", customer, "visit", visit);
    }

    /** Somebody's call to a customer of the other department. */
    private Map<String, Object> phoneCall(CurrentUser caller) {
        Map<String, Object> asked = verification(company.hire("华南部", Role.SALES));
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into phone_call (id, version, purpose, customer_id, caller_id, desk, claimed_at, lease_until)
                        values (:id, 0, 'VERIFICATION', :customer, :caller, 1, :now, :until)""")
                .param("id", id)
                .param("customer", asked.get("customer"))
                .param("caller", caller.id().value())
                .param("now", now())
                .param("until", now().plusMinutes(20))
                .update();
        return Map.of("id", id, "visit", asked.get("id"));
    }

    private Map<String, Object> scouting(CurrentUser traveller) {
        UUID customer = customer(traveller);
        UUID trip = UUID.randomUUID();
        jdbc.sql("""
                        insert into trip (id, version, number, kind, traveller_id, purpose, places, from_date, to_date, state,
                                          go_ahead, created_at)
                        values (:id, 0, :number, 'SALES', :traveller, '拜访', '南通', :day, :day, 'PLANNED', 'NOT_NEEDED', :now)""")
                .param("id", trip)
                .param("number", trip.toString().substring(0, 18))
                .param("traveller", traveller.id().value())
                .param("day", BusinessZone.today(clock).plusDays(2))
                .param("now", now())
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into scouting_request (id, version, trip_id, customer_id, traveller_id, asked_at, due_on, state)
                        values (:id, 0, :trip, :customer, :traveller, :now, :day, 'ASKED')""")
                .param("id", id)
                .param("trip", trip)
                .param("customer", customer)
                .param("traveller", traveller.id().value())
                .param("day", BusinessZone.today(clock).plusDays(2))
                .param("now", now())
                .update();
        return Map.of("id", id);
    }

    private Map<String, Object> care(@Nullable CurrentUser holder) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into care_call (id, version, customer_id, occasion, due_on, state)
                        values (:id, 0, :customer, 'TIER', current_date, 'DUE')""").param("id", id).param("customer", customer(holder)).update();
        return Map.of("id", id);
    }

    private Map<String, Object> serviceCase(@Nullable CurrentUser holder) {
        CurrentUser opener = holder == null ? company.hire("华南部", Role.SALES) : holder;
        CurrentUser owner = company.hire("售后部", Role.SERVICE);
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into service_case (id, version, customer_id, text, opened_at, opened_by, due_on)
                        values (:id, 0, :customer, '管端口压扁', :now, :opener, current_date)""")
                .param("id", id)
                .param("customer", customer(holder))
                .param("now", now())
                .param("opener", opener.id().value())
                .update();
        return Map.of("id", id, "owner", owner.id().value());
    }

    private Map<String, Object> caseToCheck(@Nullable CurrentUser holder) {
        Map<String, Object> made = serviceCase(holder);
        jdbc.sql("""
                        insert into service_case_round (id, version, case_id, ordinal, plan, worker_id, due_on, planned_at,
                                                        planned_by, done_at, done_by, outcome)
                        values (:round, 0, :id, 1, '换货', :owner, current_date, :now, :owner, :now, :owner, '已换')""")
                .param("round", UUID.randomUUID())
                .params(made)
                .param("now", now())
                .update();
        jdbc.sql("update service_case set state = 'CHECK' where id = :id")
                .param("id", made.get("id"))
                .update();
        return made;
    }

    private Map<String, Object> survey(@Nullable CurrentUser holder) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into survey (id, version, customer_id, tier, asked_on, expires_on)
                        values (:id, 0, :customer, 'C', :today, :today + 30)""")
                .param("id", id)
                .param("customer", customer(holder))
                .param("today", BusinessZone.today(clock))
                .update();
        return Map.of("id", id);
    }

    private Map<String, Object> campaign(@Nullable CurrentUser holder) {
        UUID id = UUID.randomUUID();
        UUID guest = customer(holder);
        jdbc.sql("""
                        with made as (
                            insert into campaign (id, version, name, kind, held_on, cost, created_by, created_at)
                            values (:id, 0, '开放日', 'EVENT', date '2026-01-01', 100, :by, :now) returning id)
                        insert into campaign_guest (campaign_id, customer_id, state, invited_by, invited_at)
                        values (:id, :guest, 'INVITED', :by, :now)""")
                .param("id", id)
                .param("guest", guest)
                .param("by", company.hire("别部", Role.MANAGER).id().value())
                .param("now", now())
                .update();
        return Map.of("campaign", id, "customer", guest);
    }

    private Map<String, Object> misuse(CurrentUser suspect) {
        Map<String, Object> asked = verification(suspect);
        CurrentUser caller = company.hire("电话信息部", Role.PHONE);
        jdbc.sql("""
                        update verification set result = 'NOT_CONFIRMED', note = '无人到访', closed_at = :now, closed_by = :caller
                        where id = :id""")
                .param("now", now())
                .param("caller", caller.id().value())
                .param("id", asked.get("id"))
                .update();
        jdbc.sql("update visit set verification = 'NOT_CONFIRMED', verified_at = :now where id = :id")
                .param("now", now())
                .param("id", asked.get("visit"))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into misuse_case (id, version, verification_id, visit_id, customer_id, suspect_id, opened_at, state)
                        values (:id, 0, :verification, :visit, :customer, :suspect, :now, 'OPEN')""")
                .param("id", id)
                .param("verification", asked.get("id"))
                .param("visit", asked.get("visit"))
                .param("customer", asked.get("customer"))
                .param("suspect", suspect.id().value())
                .param("now", now())
                .update();
        return Map.of("id", id);
    }

    private UUID customer(@Nullable CurrentUser holder) {
        CustomerId made = holder == null ? customers.inPool() : customers.heldBy(holder);
        customers.contact(made, "谢工", "13812341234");
        return made.value();
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(BusinessZone.ID).toOffsetDateTime();
    }
}
