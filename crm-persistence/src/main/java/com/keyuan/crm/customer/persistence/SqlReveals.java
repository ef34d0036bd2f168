package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Reveal;
import com.keyuan.crm.customer.RevealUse;
import com.keyuan.crm.customer.Reveals;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlReveals implements Reveals {

    private final JdbcClient jdbc;
    private final AccessPolicy policy;

    @Override
    public boolean isHolder(PersonId person, CustomerId customer) {
        return jdbc.sql("""
                        select exists (select 1 from allocation
                                       where customer_id = :customer and holder_id = :person and ended_at is null)""")
                .param("customer", customer.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isOnNotice(PersonId person) {
        return jdbc.sql(
                        "select exists (select 1 from person_standing where person_id = :person and state = 'ON_NOTICE')")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean addWithin(int allowance, boolean together, Instant since, Reveal reveal) {
        waitForOtherLooksOf(reveal.by());
        ContactId contact = reveal.contact();
        return jdbc.sql("""
                        insert into contact_reveal (id, contact_id, received_touch_id, field, person_id, own_customer, dialled, revealed_at)
                        select :id, cast(:contact as uuid), cast(:touch as uuid), :field, :person, :own, :dialled, :at
                        where (select count(*) from contact_reveal
                               where person_id = :person and (:together or own_customer = :own) and revealed_at >= :since) < :allowance""")
                        .param("id", reveal.id())
                        .param("contact", contact == null ? null : contact.value())
                        .param("touch", reveal.touch())
                        .param("field", reveal.field().name())
                        .param("person", reveal.by().value())
                        .param("own", reveal.ownCustomer())
                        .param("together", together)
                        .param("dialled", reveal.dialled())
                        .param("at", Timestamp.from(reveal.at()))
                        .param("since", Timestamp.from(since))
                        .param("allowance", allowance)
                        .update()
                == 1;
    }

    @Override
    public int extension(PersonId person, LocalDate day) {
        return jdbc.sql(
                        "select coalesce(sum(more), 0) from reveal_extension where person_id = :person and on_day = :day")
                .param("person", person.value())
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean extend(Extension extension) {
        return jdbc.sql("""
                        insert into reveal_extension (id, person_id, on_day, more, reason, granted_by, granted_at)
                        values (:id, :person, :day, :more, :reason, :by, :at)
                        on conflict (id) do nothing""")
                        .param("id", extension.id())
                        .param("person", extension.person().value())
                        .param("day", extension.day())
                        .param("more", extension.more())
                        .param("reason", extension.reason())
                        .param("by", extension.by().value())
                        .param("at", Timestamp.from(extension.at()))
                        .update()
                == 1;
    }

    @Override
    public List<RevealUse> today(CurrentUser user, LocalDate day) {
        RecordFilter permitted = policy.filter(user, Action.REVEAL_EXTEND);
        return jdbc.sql("""
                        select person.id, person.name, department.name as department, looks.own, looks.others,
                               (select coalesce(sum(more), 0) from reveal_extension
                                where reveal_extension.person_id = person.id and on_day = :day) as more
                        from person
                        join department on department.id = person.department_id
                        cross join lateral (
                            select count(*) filter (where own_customer) as own,
                                   count(*) filter (where not own_customer) as others
                            from contact_reveal
                            where contact_reveal.person_id = person.id
                              and revealed_at >= cast(:day as timestamp) at time zone 'Asia/Shanghai') looks
                        where person.enabled and (%s)
                        order by looks.own + looks.others desc, department.name, person.name, person.id limit 200""".formatted(permitted.sql()))
                .params(permitted.parameters())
                .param("day", day)
                .query((row, n) -> new RevealUse(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("department"),
                        row.getInt("own"),
                        row.getInt("others"),
                        row.getInt("more")))
                .list();
    }

    private void waitForOtherLooksOf(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('contact_reveal ' || cast(:person as text), 0))")
                .param("person", person.value())
                .query((row, n) -> true)
                .single();
    }
}
