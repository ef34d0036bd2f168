package com.keyuan.crm.contract.persistence;

import com.keyuan.crm.contract.AmendmentRow;
import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ContractPage;
import com.keyuan.crm.contract.ContractRow;
import com.keyuan.crm.contract.ContractState;
import com.keyuan.crm.contract.OpportunityId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelChoice;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What list and page read of contracts alike. */
final class ContractRows {

    static final String ROWS = """
            select contract.id, contract.version, contract.number, contract.customer_id, customer.name as customer_name,
                   customer.tier, contract.title, contract.amount, contract.state, contract.sign_by, contract.signed_on,
                   holder.name as holder_name, contract.created_at, served.name as service_name,
                   case when contract.state = 'SIGNED' then (
                       select min(due_on) from contract_instalment
                       where contract_instalment.contract_id = contract.id and due_on >= :today) end as next_due
            from contract join customer on customer.id = contract.customer_id
            join person holder on holder.id = contract.holder_id
            left join service_responsibility served_by on served_by.contract_id = contract.id and served_by.state = 'ACCEPTED'
                and (served_by.to_on is null or served_by.to_on >= :today)
            left join person served on served.id = served_by.person_id
            where\s""";

    static final String DETAILS = """
            select contract.terms, contract.end_reason, contract.ended_at, contract.opportunity_id,
                   opportunity.title as opportunity_title, signer.name as signer, ender.name as ender, author.name as author,
                   company_channel.id, company_channel.number, company_channel.address, company_channel.label
            from contract join person author on author.id = contract.created_by
            left join opportunity on opportunity.id = contract.opportunity_id
            left join person signer on signer.id = contract.signed_by
            left join person ender on ender.id = contract.ended_by
            left join company_channel on company_channel.id = contract.channel_id
            where contract.id = :id""";

    static final String AMENDMENTS = """
            select contract_amendment.*, person.name as author,
                   array(select cast(part ->> 'dueOn' as date) from jsonb_array_elements(plan_before) part) as days,
                   array(select cast(part ->> 'amount' as numeric) from jsonb_array_elements(plan_before) part) as amounts
            from contract_amendment join person on person.id = contract_amendment.made_by
            where contract_id = :id order by ordinal desc""";

    private ContractRows() {}

    static ContractRow row(ResultSet row, int n) throws SQLException {
        return new ContractRow(
                new ContractId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("number"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer_name"),
                row.getString("tier"),
                row.getString("title"),
                new Money(row.getBigDecimal("amount")),
                ContractState.valueOf(row.getString("state")),
                row.getObject("sign_by", LocalDate.class),
                row.getObject("signed_on", LocalDate.class),
                row.getString("holder_name"),
                row.getObject("next_due", LocalDate.class),
                row.getString("service_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    static ContractPage.Details details(ResultSet row, int n) throws SQLException {
        UUID opportunity = row.getObject("opportunity_id", UUID.class);
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ContractPage.Details(
                row.getString("terms"),
                row.getObject("id") == null ? null : channel(row, n),
                opportunity == null ? null : new OpportunityId(opportunity),
                row.getString("opportunity_title"),
                row.getString("signer"),
                row.getString("ender"),
                ended == null ? null : ended.toInstant(),
                row.getString("end_reason"),
                row.getString("author"));
    }

    static ChannelChoice channel(ResultSet row, int n) throws SQLException {
        return new ChannelChoice(
                new ChannelId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("address"),
                row.getString("label"));
    }

    static AmendmentRow amendment(ResultSet row, int n) throws SQLException {
        Date[] days = (Date[]) row.getArray("days").getArray();
        BigDecimal[] amounts = (BigDecimal[]) row.getArray("amounts").getArray();
        List<AmendmentRow.Part> before = new ArrayList<>();
        for (int i = 0; i < days.length; i++) {
            before.add(new AmendmentRow.Part(days[i].toLocalDate(), new Money(amounts[i])));
        }
        return new AmendmentRow(
                row.getInt("ordinal"),
                row.getString("reason"),
                row.getObject("agreed_on", LocalDate.class),
                new Money(row.getBigDecimal("amount_before")),
                new Money(row.getBigDecimal("amount_after")),
                before,
                row.getString("author"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
