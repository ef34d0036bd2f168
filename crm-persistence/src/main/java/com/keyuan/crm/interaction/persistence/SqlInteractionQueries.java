package com.keyuan.crm.interaction.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.ChannelQueries;
import com.keyuan.crm.interaction.InteractionQueries;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlInteractionQueries implements InteractionQueries {

    private final JdbcClient jdbc;
    private final AccessPolicy policy;
    private final ChannelQueries channels;

    @Override
    public Optional<String> customerName(CurrentUser user, CustomerId customer) {
        RecordFilter seen = policy.filter(user, Action.INTERACTION_RECORD);
        return jdbc.sql("select name from customer where id = :customer and " + seen.sql())
                .params(seen.parameters())
                .param("customer", customer.value())
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<CustomerId> customerNamed(String name) {
        List<UUID> named =
                jdbc.sql("""
                        select id from customer where lower(name) = lower(:name) or lower(short_name) = lower(:name)
                        limit 2""").param("name", name.strip()).query(UUID.class).list();
        return named.size() == 1 ? Optional.of(new CustomerId(named.get(0))) : Optional.empty();
    }

    @Override
    public List<Choice<ContactId>> contacts(CustomerId customer) {
        return jdbc.sql("""
                        select id, concat_ws(' ', name, title) as name from contact
                        where customer_id = :customer and left_on is null
                        order by buying_part <> 'DECISION_MAKER', created_at, id limit 100""")
                .param("customer", customer.value())
                .query((row, n) -> new Choice<>(new ContactId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    @Override
    public List<Choice<PersonId>> colleagues() {
        return jdbc.sql("""
                        select person.id, concat_ws(' ', person.name, department.name) as name
                        from person join department on department.id = person.department_id
                        where person.enabled order by person.name, person.id""")
                .query((row, n) -> new Choice<>(new PersonId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    @Override
    public Optional<ChannelKind> kindOf(ChannelId channel, Instant at) {
        return channels.kindAt(channel, at);
    }

    @Override
    public boolean isContactOf(ContactId contact, CustomerId customer) {
        return jdbc.sql("select exists (select from contact where id = :contact and customer_id = :customer)")
                .param("contact", contact.value())
                .param("customer", customer.value())
                .query(Boolean.class)
                .single();
    }
}
