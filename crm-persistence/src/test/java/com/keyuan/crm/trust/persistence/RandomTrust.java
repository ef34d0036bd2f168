package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TimeOrderedIds;
import com.keyuan.crm.trust.TrustFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A customer of whom random things happened, written into the database and told as facts. */
final class RandomTrust {

    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    private final JdbcClient jdbc;
    private final List<CurrentUser> people;
    private final LocalDate day;
    private final Random random;
    private final List<TrustFacts.Matter> matters = new ArrayList<>();
    private final List<TrustFacts.Placed> orders = new ArrayList<>();
    private final List<TrustFacts.Touch> touches = new ArrayList<>();
    private final List<TrustFacts.Checked> checks = new ArrayList<>();
    private final List<TrustFacts.Served> cases = new ArrayList<>();
    private final CustomerId customer;
    private @Nullable PersonId holder;
    private @Nullable LocalDate since;

    RandomTrust(JdbcClient jdbc, List<CurrentUser> people, LocalDate day, Random random) {
        this.jdbc = jdbc;
        this.people = people;
        this.day = day;
        this.random = random;
        this.customer = new TestOrders(jdbc).customer(null);
    }

    TrustFacts facts() {
        int completeness = random.nextInt(101);
        jdbc.sql("update customer set completeness = :percent where id = :id")
                .param("percent", completeness)
                .param("id", customer.value())
                .update();
        hold();
        some(9).forEach(n -> interaction());
        some(7).forEach(n -> order());
        some(6).forEach(n -> visit());
        some(4).forEach(n -> served());
        return new TrustFacts(customer, holder, since, matters, orders, touches, checks, cases, completeness);
    }

    private List<Integer> some(int most) {
        int number = random.nextInt(3) == 0 ? 0 : random.nextInt(most);
        return IntStream.range(0, number).boxed().toList();
    }

    /** Held by one, then by another, then perhaps in the pool; the last change may lie after the day. */
    private void hold() {
        LocalDate from = day.minusDays(400 + random.nextInt(600));
        for (int n = 0; n < random.nextInt(4); n++) {
            LocalDate to = from.plusDays(random.nextInt(500));
            boolean open = random.nextInt(3) == 0;
            PersonId person = anybody();
            if (!from.isAfter(day) && (open || to.isAfter(day))) {
                holder = person;
                since = from;
            }
            jdbc.sql("""
                            insert into allocation (id, version, customer_id, holder_id, started_at, ended_at, reason)
                            values (:id, 0, :customer, :holder, :from, :to, 'INITIAL')""")
                    .param("id", TimeOrderedIds.next())
                    .param("customer", customer.value())
                    .param("holder", person.value())
                    .param("from", at(from, MIDNIGHT))
                    .param("to", open ? null : at(to, MIDNIGHT))
                    .update();
            if (open) {
                return;
            }
            from = to;
        }
    }

    private void interaction() {
        LocalDate on = day();
        PersonId person = anybody();
        PersonId only = random.nextInt(4) == 0 ? anybody() : null;
        ChannelKind channel = any(ChannelKind.values());
        boolean opens = random.nextBoolean();
        boolean twoWay = random.nextBoolean();
        String medium = any(new String[] {"CALL", "CALL", "MESSAGE", "MAIL"});
        jdbc.sql("""
                        insert into interaction (id, version, customer_id, person_id, direction, medium, channel_kind,
                                                 opens_matter, two_way, only_person_id, happened_at, created_by, created_at)
                        values (:id, 0, :customer, :person, 'IN', :medium, :channel, :opens, :twoWay, :only, :at, :person,
                                now())""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("person", person.value())
                .param("medium", medium)
                .param("channel", channel.name())
                .param("opens", opens)
                .param("twoWay", twoWay)
                .param("only", only == null ? null : only.value())
                .param("at", at(on, time()))
                .update();
        touches.add(new TrustFacts.Touch(on, person, medium.equals("CALL") && twoWay));
        if (opens) {
            matters.add(new TrustFacts.Matter(on, channel, person, only));
        }
    }

    private void order() {
        LocalDate on = day();
        BigDecimal amount = new BigDecimal("7.31").multiply(BigDecimal.valueOf(random.nextInt(90_000) - 9_000));
        ChannelKind channel = any(ChannelKind.values());
        boolean cancelled = random.nextInt(6) == 0;
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind,
                                                    cancelled, cancel_reason, recorded_at)
                        values (:id, 0, :customer, :number, :on, :amount, :channel, :cancelled, :reason, now())""")
                .param("id", id)
                .param("customer", customer.value())
                .param("number", id.toString())
                .param("on", on)
                .param("amount", amount)
                .param("channel", channel.name())
                .param("cancelled", cancelled)
                .param("reason", cancelled ? "取消" : null)
                .update();
        if (!cancelled) {
            orders.add(new TrustFacts.Placed(on, amount, channel));
        }
    }

    private void visit() {
        LocalDate on = day();
        LocalDate verified = on.plusDays(random.nextInt(9));
        String outcome =
                any(new String[] {"NOT_DUE", "WAITING", "CONFIRMED", "PARTLY", "NOT_CONFIRMED", "UNVERIFIABLE"});
        LocalDate cleared =
                outcome.equals("NOT_CONFIRMED") && random.nextBoolean() ? verified.plusDays(random.nextInt(9)) : null;
        PersonId visitor = anybody();
        jdbc.sql("""
                        insert into visit (id, version, customer_id, visitor_id, visited_at, kind, verification, verified_at,
                                           cleared_at, created_at)
                        values (:id, 0, :customer, :visitor, :at, 'FIRST', :outcome, :verified, :cleared, now())""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("visitor", visitor.value())
                .param("at", at(on, time()))
                .param("outcome", outcome)
                .param("verified", outcome.equals("NOT_DUE") || outcome.equals("WAITING") ? null : at(verified, time()))
                .param("cleared", cleared == null ? null : at(cleared, time()))
                .update();
        touches.add(new TrustFacts.Touch(on, visitor, true));
        switch (outcome) {
            case "CONFIRMED" -> checks.add(new TrustFacts.Checked(verified, BigDecimal.ONE));
            case "PARTLY" -> checks.add(new TrustFacts.Checked(verified, new BigDecimal("0.5")));
            case "NOT_CONFIRMED" ->
                checks.add(new TrustFacts.Checked(
                        verified, cleared != null && !cleared.isAfter(day) ? BigDecimal.ONE : BigDecimal.ZERO));
            default -> {}
        }
    }

    private void served() {
        LocalDate on = day();
        PersonId solver = anybody();
        boolean done = random.nextInt(4) > 0;
        jdbc.sql("""
                        with made as (
                            insert into service_case (id, version, customer_id, text, opened_at, opened_by, due_on, done_at,
                                                      done_by, outcome, state)
                            values (:id, 0, :customer, '漏水', :at, :by, :on, :done, :doneBy, :outcome,
                                    case when cast(:outcome as varchar) is null then 'PLAN' else 'DONE' end)
                            returning *)
                        insert into service_case_round (id, version, case_id, ordinal, plan, worker_id, due_on, planned_at,
                                                        planned_by, done_at, done_by, outcome, checked_at, by_customer, rating)
                        select gen_random_uuid(), 0, id, 1, '换', done_by, due_on, opened_at, done_by, done_at, done_by, outcome,
                               done_at, true, 5
                        from made where done_at is not null""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("at", at(on.minusDays(3), time()))
                .param("by", solver.value())
                .param("on", on)
                .param("done", done ? at(on, time()) : null)
                .param("doneBy", done ? solver.value() : null)
                .param("outcome", done ? "已换" : null)
                .update();
        if (done) {
            cases.add(new TrustFacts.Served(on, solver));
        }
    }

    /** Mostly within the window, often on its very edge or that of the evidence, sometimes before or after. */
    private LocalDate day() {
        return switch (random.nextInt(6)) {
            case 0 -> day.minusDays(364 + random.nextInt(2));
            case 1 -> day.minusDays(729 + random.nextInt(3));
            case 2 -> day.plusDays(random.nextInt(2));
            case 3 -> day.minusDays(random.nextInt(900));
            default -> day.minusDays(random.nextInt(364));
        };
    }

    /** Also the first and the last minute of the day in Shanghai, when it is another day elsewhere. */
    private LocalTime time() {
        return any(new LocalTime[] {MIDNIGHT, LocalTime.of(7, 59), LocalTime.of(12, 0), LocalTime.of(23, 59, 59)});
    }

    private static OffsetDateTime at(LocalDate on, LocalTime time) {
        return on.atTime(time).atZone(BusinessZone.ID).toOffsetDateTime();
    }

    private PersonId anybody() {
        return people.get(random.nextInt(people.size())).id();
    }

    private <T> T any(T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }
}
