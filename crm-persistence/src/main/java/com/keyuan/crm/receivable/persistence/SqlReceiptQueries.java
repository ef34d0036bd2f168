package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.NameKeyRule;
import com.keyuan.crm.receivable.LikelyCustomer;
import com.keyuan.crm.receivable.MatchingRule;
import com.keyuan.crm.receivable.OpenInvoice;
import com.keyuan.crm.receivable.ReceiptFilter;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.receivable.ReceiptPage;
import com.keyuan.crm.receivable.ReceiptQueries;
import com.keyuan.crm.receivable.ReceiptRow;
import com.keyuan.crm.receivable.ReceiptTotals;
import com.keyuan.crm.receivable.UnmatchedRow;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.persistence.ListKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came in; what it most likely pays is the rule's word over the invoices that are open. */
@Repository
@RequiredArgsConstructor
class SqlReceiptQueries implements ReceiptQueries {

    private static final String ROWS = """
            select receipt.id, receipt.reference, receipt.received_on, receipt.payer, receipt.customer_id,
                   customer.name as customer_name, company_account.name as account, receipt.amount, receipt.unmatched,
                   receipt.reversed_on, receipt.note
            from receipt
            join company_account on company_account.id = receipt.account_id
            left join customer on customer.id = receipt.customer_id
            where %s
            """;

    /** Of one customer. */
    private static final int OPEN_AT_MOST = 500;

    private final JdbcClient jdbc;

    @Override
    public Slice<ReceiptRow> receipts(RecordFilter permitted, ReceiptFilter filter, @Nullable String after, int size) {
        MoneyConditions where = narrowed(permitted, filter)
                .after(after, "receipt.received_on", "<")
                .with("limit", size + 1);
        return Slice.of(
                jdbc.sql(ROWS.formatted(where.sql())
                                + "order by receipt.received_on desc, receipt.id desc limit :limit")
                        .params(where.parameters())
                        .query(SqlReceiptQueries::row)
                        .list(),
                size,
                row -> ListKey.text(row.receivedOn(), row.id()));
    }

    @Override
    public ReceiptTotals totals(RecordFilter permitted, ReceiptFilter filter) {
        MoneyConditions where = narrowed(permitted, filter);
        return jdbc.sql("""
                        select count(*) as number, coalesce(sum(amount) filter (where reversed_on is null), 0) as amount,
                               coalesce(sum(unmatched), 0) as unmatched
                        from receipt where\s""" + where.sql())
                .params(where.parameters())
                .query((row, n) -> new ReceiptTotals(
                        row.getLong("number"), row.getBigDecimal("amount"), row.getBigDecimal("unmatched")))
                .single();
    }

    private static MoneyConditions narrowed(RecordFilter permitted, ReceiptFilter filter) {
        MoneyConditions where = new MoneyConditions(permitted)
                .containing("""
                        (receipt.reference ilike :text or receipt.payer ilike :text or exists (select 1 from customer named
                         where named.id = receipt.customer_id and named.name ilike :text))""", filter.text())
                .and("receipt.received_on >= :from", "from", filter.from())
                .and("receipt.received_on <= :to", "to", filter.to());
        CustomerId customer = filter.customer();
        where.and("receipt.customer_id = :customer", "customer", customer == null ? null : customer.value());
        return filter.unmatchedOnly() ? where.and("receipt.unmatched > 0") : where;
    }

    @Override
    public Slice<ReceiptRow> receiptsOf(CustomerId customer, int atMost) {
        return Slice.of(
                jdbc.sql(ROWS.formatted("receipt.customer_id = :customer")
                                + "order by receipt.received_on desc, receipt.id desc limit :limit")
                        .param("customer", customer.value())
                        .param("limit", atMost + 1)
                        .query(SqlReceiptQueries::row)
                        .list(),
                atMost,
                row -> ListKey.text(row.receivedOn(), row.id()));
    }

    @Override
    public Optional<ReceiptPage> receipt(ReceiptId id) {
        return jdbc.sql(ROWS.formatted("receipt.id = :id").replace("select receipt.id,", """
                        select receipt.version, receipt.recorded_at,
                               (select name from person where person.id = receipt.recorded_by) as recorder, receipt.id,"""))
                .param("id", id.value())
                .query((row, n) -> page(row))
                .optional()
                .map(this::withMatchings);
    }

    private static ReceiptPage page(ResultSet row) throws SQLException {
        return new ReceiptPage(
                row(row, 0),
                row.getLong("version"),
                row.getString("note"),
                row.getString("recorder"),
                LedgerRows.moment(row, "recorded_at"),
                row.getObject("reversed_on", LocalDate.class),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private ReceiptPage withMatchings(ReceiptPage page) {
        ReceiptRow receipt = page.row();
        boolean left = receipt.unmatched().signum() > 0;
        List<OpenInvoice> open = openOf(
                left && receipt.customer() != null ? List.of(receipt.customer().value()) : List.of());
        return new ReceiptPage(
                receipt,
                page.version(),
                page.note(),
                page.recordedBy(),
                page.recordedAt(),
                page.reversedOn(),
                jdbc.sql(InvoiceRows.MATCHINGS.formatted("entry.receipt_id = :id"))
                        .param("id", receipt.id().value())
                        .query(InvoiceRows::matching)
                        .list(),
                MatchingRule.proposed(new Money(receipt.unmatched()), words(receipt, page.note()), open),
                open,
                likely(left && receipt.customer() == null ? List.of(receipt.payer()) : List.of()).values().stream()
                        .toList());
    }

    @Override
    public Slice<UnmatchedRow> unmatched(@Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("limit", size + 1);
        String from = ListKey.after(after, ListKey.Kind.DAY, "receipt.received_on", ">", parameters);
        Slice<ReceiptRow> slice = Slice.of(
                jdbc.sql(ROWS.formatted("receipt.unmatched > 0" + from)
                                + "order by receipt.received_on, receipt.id limit :limit")
                        .params(parameters)
                        .query(SqlReceiptQueries::row)
                        .list(),
                size,
                row -> ListKey.text(row.receivedOn(), row.id()));
        return new Slice<>(withProposals(slice.rows()), slice.next());
    }

    private List<UnmatchedRow> withProposals(List<ReceiptRow> waiting) {
        Map<String, LikelyCustomer> likely = likely(waiting.stream()
                .filter(row -> row.customer() == null)
                .map(ReceiptRow::payer)
                .toList());
        Map<CustomerId, List<OpenInvoice>> open = openOf(Stream.concat(
                                waiting.stream().map(ReceiptRow::customer).filter(Objects::nonNull),
                                likely.values().stream().map(LikelyCustomer::id))
                        .map(CustomerId::value)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(OpenInvoice::customer));
        return waiting.stream().map(row -> unmatched(row, likely, open)).toList();
    }

    private static UnmatchedRow unmatched(
            ReceiptRow row, Map<String, LikelyCustomer> likely, Map<CustomerId, List<OpenInvoice>> open) {
        LikelyCustomer guess = row.customer() == null ? likely.get(NameKeyRule.key(row.payer())) : null;
        CustomerId whose = row.customer() == null ? guess == null ? null : guess.id() : row.customer();
        List<OpenInvoice> owed = whose == null ? List.of() : open.getOrDefault(whose, List.of());
        return new UnmatchedRow(
                row, MatchingRule.proposed(new Money(row.unmatched()), words(row, row.note()), owed), guess);
    }

    private static String words(ReceiptRow row, @Nullable String note) {
        return row.reference() + " " + row.payer() + " " + (note == null ? "" : note);
    }

    private List<OpenInvoice> openOf(List<UUID> customers) {
        return jdbc.sql("""
                        select owed.* from unnest(cast(:customers as uuid[])) whose (id)
                        cross join lateral (%s customer_id = whose.id order by due_on, issued_on, number limit :limit) owed
                        order by due_on, issued_on, number""".formatted(LedgerRows.OPEN_INVOICE))
                .param("customers", customers.toArray(UUID[]::new))
                .param("limit", OPEN_AT_MOST)
                .query(LedgerRows::openInvoice)
                .list();
    }

    /** Customers whose name is the payer's, however it is spelt; by the key of the name. */
    private Map<String, LikelyCustomer> likely(List<String> payers) {
        Map<String, LikelyCustomer> found = new LinkedHashMap<>();
        jdbc.sql("""
                        select customer.id, customer.name, customer.name_key,
                               (select coalesce(sum(open), 0) from invoice where invoice.customer_id = customer.id
                                and settled_on is null) as open
                        from customer where name_key = any(:keys) order by twin_reason is not null, customer.id""")
                .param("keys", payers.stream().map(NameKeyRule::key).toArray(String[]::new))
                .query(row -> {
                    found.putIfAbsent(
                            row.getString("name_key"),
                            new LikelyCustomer(
                                    new CustomerId(row.getObject("id", UUID.class)),
                                    row.getString("name"),
                                    row.getBigDecimal("open")));
                });
        return found;
    }

    private static ReceiptRow row(ResultSet row, int n) throws SQLException {
        return new ReceiptRow(
                new ReceiptId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getObject("received_on", LocalDate.class),
                row.getString("payer"),
                LedgerRows.customer(row),
                row.getString("customer_name"),
                row.getString("account"),
                row.getBigDecimal("amount"),
                row.getBigDecimal("unmatched"),
                row.getString("note"),
                row.getObject("reversed_on") != null);
    }
}
