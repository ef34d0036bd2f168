package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;

/**
 * A made-up ledger: 100,000 invoices of two and a half years for 10,000 customers of 300 salespeople. Each customer pays in its own
 * way; one invoice in eight is paid in two parts, one in a hundred is not paid, one in two hundred disputed.
 */
final class BenchLedger {

    static final int INVOICES = Integer.getInteger("bench.invoices", 100_000);
    private static final int CUSTOMERS = INVOICES / 10;

    private BenchLedger() {}

    static void enter(TestCompany company, LocalDate today) throws SQLException {
        company.hire("财务部", Role.FINANCE);
        for (int n = 0; n < 10; n++) {
            company.hire("销售" + n + "部", Role.MANAGER);
        }
        for (int n = 0; n < 300; n++) {
            company.hire("销售" + n % 10 + "部", Role.SALES);
        }
        try (Connection connection = TestDatabase.shared().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica"); // the rows are right: no trigger is asked
            for (String step : STEPS) {
                statement.execute(step.replace(":customers", String.valueOf(CUSTOMERS))
                        .replace(":invoices", String.valueOf(INVOICES))
                        .replace(":today", "date '" + today + "'"));
            }
            statement.execute("analyze");
        }
    }

    private static final List<String> STEPS = List.of(
            """
            insert into customer (id, version, name, name_key, name_sort, tier, created_at, completeness)
            select md5('c' || n)::uuid, 0, '客户' || n, '客户' || n, '客户' || n, 'C', now(), 50
            from generate_series(0, :customers - 1) n""",
            """
            insert into allocation (id, version, customer_id, holder_id, started_at, reason)
            select md5('a' || n)::uuid, 0, md5('c' || n)::uuid, person.id, timestamptz '2023-01-01', 'INITIAL'
            from generate_series(0, :customers - 1) n
            join (select person.id, row_number() over (order by person.id) - 1 as place from person
                  join person_role on person_id = person.id and role = 'SALES') person on place = n % 300
            where n % 20 <> 0""",
            "insert into company_account values (md5('k')::uuid, 0, '基本户', '工商银行', '100123000902456', false)",
            """
            insert into invoice (id, version, number, customer_id, amount, issued_on, due_on, disputed_at, open,
                                 settled_on, recorded_at)
            select md5('i' || n)::uuid, 0, 'FP' || n, md5('c' || n % :customers)::uuid, amount, issued, due,
                   case when settled is null and n % 2 = 0 and n % 100 = 0 then now() end,
                   case when settled is null then amount - part else 0 end, settled, now()
            from (select n, 1000 + n * 7919 % 90000 as amount, issued, issued + 30 * (1 + n % 3) as due,
                         case when n % 8 = 0 then 400 else 0 end as part,
                         case when n % 100 <> 0 and issued + 30 * (1 + n % 3) + (n % :customers) * 31 % 40 - 8 <= :today
                              then issued + 30 * (1 + n % 3) + (n % :customers) * 31 % 40 - 8 end as settled
                  from (select n, :today - (n::bigint * 104729 % 900)::int as issued from generate_series(0, :invoices - 1) n) made) made""",
            """
            insert into receipt (id, version, account_id, reference, amount, received_on, payer, customer_id, unmatched,
                                 recorded_at)
            select md5('r' || number)::uuid, 0, md5('k')::uuid, 'R' || number, amount, settled_on, '付款方', customer_id, 0, now()
            from invoice where settled_on is not null""",
            """
            insert into ledger_entry (id, kind, on_date, customer_id, invoice_id, recorded_at)
            select md5('e' || number)::uuid, 'INVOICE', issued_on, customer_id, id, now() from invoice""",
            """
            insert into posting (entry_id, line, on_date, account, invoice_id, amount)
            select md5('e' || number)::uuid, line, issued_on, account, id, sign * amount from invoice
            cross join (values (0, 'RECEIVABLE', 1), (1, 'SALES', -1)) side (line, account, sign)""",
            """
            insert into ledger_entry (id, kind, on_date, customer_id, invoice_id, receipt_id, recorded_at)
            select md5('m' || number)::uuid, 'MATCHING', settled_on, customer_id, id, md5('r' || number)::uuid, now()
            from invoice where settled_on is not null
            union all
            select md5('p' || number)::uuid, 'MATCHING', issued_on + 20, customer_id, id, md5('r' || number)::uuid, now()
            from invoice where substr(number, 3)::int % 8 = 0""",
            """
            insert into posting (entry_id, line, on_date, account, invoice_id, amount)
            select md5('m' || number)::uuid, 1, settled_on, 'RECEIVABLE', id,
                   - amount + case when substr(number, 3)::int % 8 = 0 then 400 else 0 end
            from invoice where settled_on is not null
            union all
            select md5('p' || number)::uuid, 1, issued_on + 20, 'RECEIVABLE', id, -400
            from invoice where substr(number, 3)::int % 8 = 0""");
}
