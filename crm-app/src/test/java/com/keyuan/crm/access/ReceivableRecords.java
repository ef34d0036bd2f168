package com.keyuan.crm.access;

import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invoices, receipts, matchings and letters of a customer that somebody holds. */
@RequiredArgsConstructor
class ReceivableRecords implements AccessRecords {

    private final JdbcClient jdbc;
    private final TestCompany company;
    private final TestCustomers customers;

    @Override
    public Map<String, Maker> makers() {
        return Map.of(
                "invoice", this::matching,
                "receipt", owner -> named(matching(owner), "receipt"),
                "matching", owner -> named(matching(owner), "matching"),
                "dunning_letter", owner -> named(matching(owner), "letter"),
                "company_account", owner -> named(matching(owner), "account"));
    }

    private static Map<String, Object> named(Map<String, Object> made, String what) {
        Map<String, Object> values = new HashMap<>(made);
        values.put("id", Objects.requireNonNull(made.get(what)));
        return values;
    }

    /** An invoice of 100, a receipt of 80 of which 30 pay it, and a letter that asks for the rest. */
    private Map<String, Object> matching(@Nullable CurrentUser holder) {
        Map<String, Object> made = new HashMap<>();
        made.put("customer", (holder == null ? customers.inPool() : customers.heldBy(holder)).value());
        for (String id : List.of("id", "account", "receipt", "matching", "letter", "issue", "reception")) {
            made.put(id, TimeOrderedIds.next());
        }
        made.put("invoice", made.get("id"));
        made.put("number", "N" + made.get("id"));
        made.put("by", company.hire("财务部", Role.FINANCE).id().value());
        STEPS.forEach(step -> jdbc.sql(step).params(made).update());
        return made;
    }

    private static final List<String> STEPS = List.of(
            """
            insert into company_account (id, version, name, bank, number)
            values (:account, 0, '基本户', '工商银行', substr(:number, 1, 34))""",
            """
            insert into invoice (id, version, number, customer_id, amount, issued_on, due_on, recorded_at)
            values (:id, 0, :number, :customer, 100, '2026-01-01', '2026-02-01', now())""",
            """
            insert into receipt (id, version, account_id, reference, amount, received_on, payer, customer_id, recorded_at)
            values (:receipt, 0, :account, :number, 80, '2026-02-02', '付款方', :customer, now())""",
            """
            insert into ledger_entry (id, kind, on_date, customer_id, invoice_id, receipt_id, recorded_at) values
            (:issue, 'INVOICE', '2026-01-01', :customer, :id, null, now()),
            (:reception, 'RECEIPT', '2026-02-02', :customer, null, :receipt, now()),
            (:matching, 'MATCHING', '2026-02-02', :customer, :id, :receipt, now())""",
            """
            insert into posting (entry_id, line, on_date, account, invoice_id, receipt_id, company_account_id, amount) values
            (:issue, 0, '2026-01-01', 'RECEIVABLE', :id, null, null, 100),
            (:issue, 1, '2026-01-01', 'SALES', :id, null, null, -100),
            (:reception, 0, '2026-02-02', 'BANK', null, :receipt, :account, 80),
            (:reception, 1, '2026-02-02', 'CREDIT', null, :receipt, null, -80),
            (:matching, 0, '2026-02-02', 'CREDIT', null, :receipt, null, 30),
            (:matching, 1, '2026-02-02', 'RECEIVABLE', :id, null, null, -30)""",
            """
            insert into dunning_letter (id, customer_id, stage, made_on, made_at, made_by)
            values (:letter, :customer, 'DEMAND', '2026-03-01', now(), :by)""",
            "insert into dunning_letter_line (letter_id, invoice_id, open) values (:letter, :id, 70)");
}
