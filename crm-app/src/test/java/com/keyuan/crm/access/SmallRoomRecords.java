package com.keyuan.crm.access;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks, touches and files of somebody, as bare rows: only the policy stands between. */
@RequiredArgsConstructor
class SmallRoomRecords implements AccessRecords {

    private final JdbcClient jdbc;
    private final TestCompany company;
    private final TestCustomers customers;

    @Override
    public Map<String, Maker> makers() {
        Map<String, Maker> makers = new HashMap<>(Map.of(
                "task",
                owner -> owner == null ? null : task(owner, owner),
                "task_given",
                owner -> owner == null ? null : task(somebody(null), owner),
                "query",
                owner -> owner == null ? null : query(owner),
                "access_alarm",
                owner -> owner == null ? null : alarm(owner),
                "export_request",
                owner -> owner == null ? null : exportRequest(owner),
                "interaction",
                this::interaction,
                "named_customer",
                this::namedCustomer,
                "customer_file",
                this::customerFile,
                "visit_file",
                owner -> owner == null ? null : visitFile(owner)));
        makers.put("session", owner -> owner == null ? null : Map.of("handle", "0"));
        return makers;
    }

    private Map<String, Object> task(CurrentUser assignee, CurrentUser giver) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into task (id, version, assignee_id, title, created_by, created_at)
                        values (:id, 0, :assignee, '发报价单', :giver, now())""")
                .param("id", id)
                .param("assignee", assignee.id().value())
                .param("giver", giver.id().value())
                .update();
        return Map.of("id", id);
    }

    private Map<String, Object> alarm(CurrentUser looker) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into access_alarm (id, person_id, kind, hour, seen, evidence, raised_at)
                        values (:id, :looker, 'MANY_VIEWS', date_trunc('hour', now()), 40, '{}', now())""").param("id", id).param("looker", looker.id().value()).update();
        return Map.of("id", id);
    }

    private Map<String, Object> exportRequest(CurrentUser asker) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into export_request (id, asker_id, list, query, filter, contacts, purpose, row_count, state, filed_at)
                        values (:id, :asker, 'customers', '', 'all', false, '季度拜访', 300, 'WAITING', now())""").param("id", id).param("asker", asker.id().value()).update();
        return Map.of("id", id);
    }

    /** Asked by the owner, about a customer that is theirs: for the head it is the holder that counts. */
    private Map<String, Object> query(CurrentUser asker) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into query_application (id, version, customer_id, asker_id, purpose, days, state, filed_at)
                        values (:id, 0, :customer, :asker, '核对项目', 3, 'WAITING', now())""")
                .param("id", id)
                .param("customer", held(asker).value())
                .param("asker", asker.id().value())
                .update();
        return Map.of("id", id);
    }

    private Map<String, Object> interaction(@Nullable CurrentUser author) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into interaction (id, version, customer_id, person_id, direction, medium, channel_kind,
                                                 opens_matter, two_way, happened_at, created_by, created_at)
                        values (:id, 0, :customer, :author, 'IN', 'CALL', 'SHARED', false, true,
                                '2026-03-18 01:00+00', :author, now())""")
                .param("id", id)
                .param("customer", held(author).value())
                .param("author", somebody(author).id().value())
                .update();
        return Map.of("id", id);
    }

    private Map<String, Object> namedCustomer(@Nullable CurrentUser holder) {
        String name = "具名" + TimeOrderedIds.next();
        return Map.of("id", customers.named(name, holder), "name", name);
    }

    private Map<String, Object> customerFile(@Nullable CurrentUser holder) {
        return file("customer", held(holder).value(), somebody(holder));
    }

    private Map<String, Object> visitFile(CurrentUser visitor) {
        UUID visit = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into visit (id, version, customer_id, visitor_id, visited_at, kind, verification, created_at)
                        values (:id, 0, :customer, :visitor, now(), 'FIRST', 'NOT_DUE', now())""")
                .param("id", visit)
                .param("customer", held(null).value())
                .param("visitor", visitor.id().value())
                .update();
        return file("visit", visit, visitor);
    }

    private Map<String, Object> file(String kind, UUID owner, CurrentUser author) {
        UUID id = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into attachment (id, version, owner_kind, owner_id, file_name, kind, size, sha256, thumbnail,
                                                created_by, created_at)
                        values (:id, 0, :kind, :owner, 'a.png', 'PNG', 1, '', true, :author, now())""")
                .param("id", id)
                .param("kind", kind)
                .param("owner", owner)
                .param("author", author.id().value())
                .update();
        for (int position = -1; position <= 0; position++) {
            jdbc.sql("insert into attachment_piece (attachment_id, position, content) values (:id, :position, '\\x01')")
                    .param("id", id)
                    .param("position", position)
                    .update();
        }
        return Map.of("id", id, "kind", kind, "owner", owner);
    }

    private CustomerId held(@Nullable CurrentUser holder) {
        return holder == null ? customers.inPool() : customers.heldBy(holder);
    }

    private CurrentUser somebody(@Nullable CurrentUser owner) {
        return owner == null ? company.hire("售后部", Role.SERVICE) : owner;
    }
}
