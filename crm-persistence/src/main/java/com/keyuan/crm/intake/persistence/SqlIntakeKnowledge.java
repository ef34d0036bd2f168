package com.keyuan.crm.intake.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.intake.IntakeField;
import com.keyuan.crm.intake.IntakeKind;
import com.keyuan.crm.intake.IntakeKnowledge;
import com.keyuan.crm.intake.Known;
import com.keyuan.crm.shared.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each kind of thing as id, label and the names that mean it, the names joined by line feeds. */
@Repository
@RequiredArgsConstructor
class SqlIntakeKnowledge implements IntakeKnowledge {

    private static final String CUSTOMERS = """
            select cast(id as text) as id, case when (%s) then name end as label,
                   concat_ws(E'\\n', name, short_name) as names
            from customer order by name_sort, id""";
    private static final String CREDIT_CODES = """
            select cast(id as text) as id, case when (%s) then name end as label, credit_code as names from customer
            where credit_code is not null""";
    private static final String PRODUCTS =
            "select cast(id as text) as id, name as label, name as names from product where not retired order by name";
    private static final String PEOPLE = """
            select cast(person.id as text) as id, person.name as label, concat_ws(E'\\n', person.name, username) as names
            from person where exists (select from person_role where person_id = person.id and role = 'SALES')
                  %s order by person.name, person.id""";
    /** By address, by label, and by the number in its display name; those given up too, for logs of former days. */
    private static final String CHANNELS = """
            select cast(id as text) as id, concat_ws(' ', address, label) as label,
                   concat_ws(E'\\n', address, label, cast(number as text)) as names
            from company_channel order by retired_at is not null, number""";

    /** Whoever bills may choose among all customers by name. */
    private static final String NAMED_CUSTOMERS = """
            select cast(id as text) as id, name as label, concat_ws(E'\\n', name, short_name) as names
            from customer order by name_sort, id""";

    private static final String ACCOUNTS = """
            select cast(id as text) as id, concat_ws(' ', name, bank, number) as label,
                   concat_ws(E'\\n', number, name, right(number, 4)) as names
            from company_account where not retired order by name, number""";

    private static final String COLLEAGUES = """
            select cast(person.id as text) as id, person.name as label, concat_ws(E'\\n', person.name, username) as names
            from person order by person.name, person.id""";
    /** As the rule makes them: of channel and reference; and the numbers that contacts have. */
    private static final String CALLS = """
            select left(encode(sha256(convert_to(channel_id || '|' || reference, 'UTF8')), 'hex'), 40)
            from received_touch where channel_id is not null
            union all
            select 'peer:' || encode(hash, 'base64') from contact_index where field = 'PHONE' and part = 'WHOLE'""";
    /** By number, and as the rule makes them with what the number stands for; receipts that came of paid invoices too. */
    private static final String INVOICES = """
            select number from invoice
            union all
            select concat_ws(E'\\n', number, customer_id, to_char(issued_on, 'YYYY-MM-DD'), to_char(due_on, 'YYYY-MM-DD'), amount)
            from invoice
            union all
            select number || E'\\nsettled' from invoice where settled_on is not null
            union all
            select reference from receipt where reversed_on is null and reference like 'IM-%'""";

    private static final String RECEIPTS = """
            select reference from receipt where reversed_on is null
            union all
            select concat_ws(E'\\n', reference, account_id, to_char(received_on, 'YYYY-MM-DD'), amount)
            from receipt where reversed_on is null""";
    /** A list shows a district as its city; here each has a label that means it alone. */
    private static final String REGIONS = """
            select region.code as id, own.label, concat_ws(E'\\n', region.code, region.name, own.label,
                   replace(own.label, '·', ''), regexp_replace(region.name,
                       '(省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区)$', '')) as names
            from region left join region city on city.code = region.parent_code
            cross join lateral (select case when city.label = region.label then region.label || '·' || region.name
                                            else region.label end as label) own
            order by length(region.code), region.code""";

    private static final String LIST = """
            select code as id, name_zh || ' / ' || name_en as label, concat_ws(E'\\n', code, name_zh, name_en) as names
            from %s where not retired order by position, code""";

    private final JdbcClient jdbc;
    private final AccessPolicy policy;

    @Override
    public Map<IntakeField, List<Known>> known(CurrentUser user, IntakeKind kind) {
        return switch (kind) {
            case CUSTOMERS ->
                Map.of(
                        IntakeField.NAME, visible(user, CUSTOMERS),
                        IntakeField.CREDIT_CODE, visible(user, CREDIT_CODES),
                        IntakeField.KIND, all(LIST.formatted("customer_kind")),
                        IntakeField.INDUSTRY, all(LIST.formatted("industry")),
                        IntakeField.SOURCE, all(LIST.formatted("customer_source")),
                        IntakeField.REGION, all(REGIONS),
                        IntakeField.HOLDER, all(PEOPLE.formatted("and enabled")));
            case ORDERS ->
                Map.of(
                        IntakeField.CUSTOMER, visible(user, CUSTOMERS),
                        IntakeField.PRODUCT, all(PRODUCTS),
                        IntakeField.SALESPERSON, all(PEOPLE.formatted("")));
            case CALLS -> Map.of(IntakeField.CALL_CHANNEL, all(CHANNELS), IntakeField.CALL_ANSWERED, all(COLLEAGUES));
            case INVOICES ->
                Map.of(IntakeField.INVOICE_CUSTOMER, all(NAMED_CUSTOMERS), IntakeField.RECEIPT_ACCOUNT, all(ACCOUNTS));
            case RECEIPTS ->
                Map.of(IntakeField.RECEIPT_CUSTOMER, all(NAMED_CUSTOMERS), IntakeField.RECEIPT_ACCOUNT, all(ACCOUNTS));
        };
    }

    @Override
    public Collection<String> fingerprints(IntakeKind kind) {
        return switch (kind) {
            case CUSTOMERS -> jdbc.sql("""
                            select customer.name_key || E'\\n' || lower(contact.name)
                            from contact join customer on customer.id = contact.customer_id""").query(String.class).list();
            case ORDERS ->
                jdbc.sql("select external_ref from customer_order where external_ref like 'intake:%'")
                        .query(String.class)
                        .list();
            case CALLS -> jdbc.sql(CALLS).query(String.class).list();
            case INVOICES -> jdbc.sql(INVOICES).query(String.class).list();
            case RECEIPTS -> jdbc.sql(RECEIPTS).query(String.class).list();
        };
    }

    /** All customers, with a label where the user may see the customer. */
    private List<Known> visible(CurrentUser user, String sql) {
        RecordFilter seen = policy.filter(user, Action.CUSTOMER_VIEW);
        return jdbc.sql(sql.formatted(seen.sql()))
                .params(seen.parameters())
                .query(SqlIntakeKnowledge::known)
                .list();
    }

    private List<Known> all(String sql) {
        return jdbc.sql(sql).query(SqlIntakeKnowledge::known).list();
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        return new Known(
                row.getString("id"),
                row.getString("label"),
                Arrays.asList(Objects.requireNonNull(row.getString("names")).split("\n")));
    }
}
