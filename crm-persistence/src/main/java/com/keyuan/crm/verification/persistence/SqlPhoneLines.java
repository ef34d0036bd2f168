package com.keyuan.crm.verification.persistence;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.verification.CallableContact;
import com.keyuan.crm.verification.PhoneCall;
import com.keyuan.crm.verification.PhoneLines;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlPhoneLines implements PhoneLines {

    private static final Duration RECENTLY = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public boolean claim(PhoneCall call) {
        OffsetDateTime now = call.getClaimedAt().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        update phone_call set ended_at = lease_until, outcome = 'LAPSED', version = version + 1
                        where ended_at is null and lease_until <= :now
                          and (customer_id = :customer or caller_id = :caller)""")
                .param("now", now)
                .param("customer", call.getCustomer().value())
                .param("caller", call.getCaller().value())
                .update();
        // the two unique indexes over open calls decide: whoever comes second inserts nothing
        return jdbc.sql("""
                                insert into phone_call (id, version, purpose, subject_id, customer_id, caller_id, desk, claimed_at, lease_until)
                                values (:id, 0, :purpose, :subject, :customer, :caller, :desk, :now, :until)
                                on conflict do nothing""")
                        .param("id", call.getId().value())
                        .param("purpose", call.getPurpose().name())
                        .param("subject", call.getSubjectId())
                        .param("customer", call.getCustomer().value())
                        .param("caller", call.getCaller().value())
                        .param("desk", call.getDesk())
                        .param("now", now)
                        .param("until", call.getLeaseUntil().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public Optional<String> callerOf(CustomerId customer, Instant now) {
        return jdbc.sql("""
                        select person.name from phone_call join person on person.id = phone_call.caller_id
                        where phone_call.customer_id = :customer and phone_call.ended_at is null
                          and phone_call.lease_until > :now""")
                .param("customer", customer.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    @Override
    public @Nullable Instant lastConversation(CustomerId customer) {
        return jdbc.sql("""
                        select max(ended_at) as last from phone_call
                        where customer_id = :customer and outcome in ('COMPLETED', 'DECLINED') and purpose <> 'SCOUTING'""")
                .param("customer", customer.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("last", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single()
                .orElse(null);
    }

    @Override
    public int deskOf(PersonId person) {
        return desk(person).orElseGet(() -> {
            // two callers on their first day: the lock lets the second count the first
            jdbc.sql("lock table phone_desk in exclusive mode").update();
            jdbc.sql("""
                            insert into phone_desk (number, person_id)
                            select coalesce(max(number), 0) + 1, :person from phone_desk on conflict do nothing""").param("person", person.value()).update();
            return desk(person).orElseThrow();
        });
    }

    private Optional<Integer> desk(PersonId person) {
        return jdbc.sql("select number from phone_desk where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .optional();
    }

    @Override
    public List<CallableContact> callable(CustomerId customer) {
        return jdbc.sql("""
                        select contact.id, contact.name, contact.title, contact.buying_part, contact.phone_masked,
                               (select count(*) from phone_call where phone_call.customer_id = contact.customer_id
                                and phone_call.contact_id = contact.id and phone_call.ended_at > :recently) as tried
                        from contact
                        where contact.customer_id = :customer and contact.phone is not null
                          and not contact.do_not_contact and contact.left_on is null
                        order by tried, array_position(array['RESPONSIBLE', 'MAIN_RESPONSIBLE', 'USER', 'DECISION_MAKER'],
                                                       cast(contact.buying_part as text)), contact.name, contact.id""")
                .param("customer", customer.value())
                .param("recently", clock.instant().minus(RECENTLY).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new CallableContact(
                        new ContactId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("title"),
                        row.getString("buying_part"),
                        row.getString("phone_masked"),
                        row.getInt("tried")))
                .list();
    }
}
