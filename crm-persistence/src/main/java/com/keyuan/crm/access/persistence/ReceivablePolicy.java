package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.AGEING_EXPORT;
import static com.keyuan.crm.access.Action.AGEING_VIEW;
import static com.keyuan.crm.access.Action.COMPANY_ACCOUNT_KEEP;
import static com.keyuan.crm.access.Action.CREDIT_HOLD_DECIDE;
import static com.keyuan.crm.access.Action.DUNNING_READ;
import static com.keyuan.crm.access.Action.DUNNING_WRITE;
import static com.keyuan.crm.access.Action.INVOICE_DISPUTE;
import static com.keyuan.crm.access.Action.INVOICE_PROMISE;
import static com.keyuan.crm.access.Action.INVOICE_RECORD;
import static com.keyuan.crm.access.Action.INVOICE_REVERSE;
import static com.keyuan.crm.access.Action.INVOICE_VIEW;
import static com.keyuan.crm.access.Action.MATCHING_UNDO;
import static com.keyuan.crm.access.Action.RECEIPT_LIST;
import static com.keyuan.crm.access.Action.RECEIPT_MATCH;
import static com.keyuan.crm.access.Action.RECEIPT_RECORD;
import static com.keyuan.crm.access.Action.RECEIPT_REVERSE;
import static com.keyuan.crm.access.Action.RECEIPT_VIEW;
import static com.keyuan.crm.access.Action.RECEIVABLE_LIST;
import static com.keyuan.crm.access.Action.RECEIVABLE_POLICY_DECIDE;
import static com.keyuan.crm.access.Action.RECEIVABLE_POLICY_VIEW;
import static com.keyuan.crm.access.Action.RECEIVABLE_VIEW_OF_CUSTOMER;
import static com.keyuan.crm.access.Action.STATEMENT_PRINT;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.FINANCE;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.SALES;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Invoices go with their customer: the holder's, the department's, all. Finance records and matches; whoever serves the
 * customer notes disputes and promises. Receipts are finance's; others see those of their customers.
 */
@Component
class ReceivablePolicy implements RoomPolicy {

    private static final String OF_OWN_CUSTOMER = """
            exists (select 1 from allocation where allocation.customer_id = %s
                    and allocation.ended_at is null and allocation.holder_id = :me)""";
    private static final String OF_THE_DEPARTMENT = """
            exists (select 1 from allocation join person holder on holder.id = allocation.holder_id
                    where allocation.customer_id = %s and allocation.ended_at is null
                    and holder.department_id = any(cast(:departments as uuid[])))""";

    private static final Map<Role, String> FINANCE_ONLY = Map.of(FINANCE, "true");

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Action, Map<Role, String>> conditions = new EnumMap<>(Action.class);
        Map<Role, String> readers = Map.of(SALES, "true", MANAGER, "true", DIRECTOR, "true", FINANCE, "true");
        conditions.put(RECEIVABLE_LIST, readers);
        conditions.put(INVOICE_VIEW, servedBy("invoice.customer_id"));
        conditions.put(RECEIVABLE_VIEW_OF_CUSTOMER, servedBy("customer.id"));
        conditions.put(INVOICE_RECORD, FINANCE_ONLY);
        conditions.put(INVOICE_REVERSE, FINANCE_ONLY);
        conditions.put(INVOICE_DISPUTE, servedBy("invoice.customer_id"));
        conditions.put(INVOICE_PROMISE, servedBy("invoice.customer_id"));
        conditions.put(RECEIPT_LIST, readers);
        conditions.put(RECEIPT_VIEW, servedBy("receipt.customer_id"));
        conditions.put(RECEIPT_RECORD, FINANCE_ONLY);
        conditions.put(RECEIPT_MATCH, FINANCE_ONLY);
        conditions.put(RECEIPT_REVERSE, FINANCE_ONLY);
        conditions.put(MATCHING_UNDO, FINANCE_ONLY);
        conditions.put(COMPANY_ACCOUNT_KEEP, FINANCE_ONLY);
        conditions.put(AGEING_VIEW, readers);
        conditions.put(AGEING_EXPORT, Map.of(MANAGER, "true", DIRECTOR, "true", FINANCE, "true"));
        conditions.put(STATEMENT_PRINT, servedBy("customer.id"));
        conditions.put(DUNNING_WRITE, servedBy("customer.id"));
        conditions.put(DUNNING_READ, servedBy("dunning_letter.customer_id"));
        conditions.put(CREDIT_HOLD_DECIDE, FINANCE_ONLY);
        conditions.put(RECEIVABLE_POLICY_VIEW, readers);
        conditions.put(RECEIVABLE_POLICY_DECIDE, Map.of(DIRECTOR, "true", FINANCE, "true"));
        return conditions;
    }

    private static Map<Role, String> servedBy(String customer) {
        return Map.of(
                SALES,
                OF_OWN_CUSTOMER.formatted(customer),
                MANAGER,
                OF_THE_DEPARTMENT.formatted(customer),
                DIRECTOR,
                "true",
                FINANCE,
                "true");
    }
}
