package com.keyuan.crm.access;

import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.InstalmentId;
import com.keyuan.crm.contract.OpportunityId;
import com.keyuan.crm.contract.ResponsibilityId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Opportunities and contracts of customers that the owner holds, and contracts that the owner serves or is asked to. */
@RequiredArgsConstructor
public class ContractRecords implements AccessRecords {

    private final JdbcClient jdbc;
    private final TestCompany company;

    @Override
    public Map<String, Maker> makers() {
        return Map.of(
                "opportunity", this::opportunity,
                "contract", owner -> of(contract(owner)),
                "responsibility", owner -> served(owner, "OFFERED"),
                "served",
                        owner -> owner == null
                                ? null
                                : of(serve(owner, "ACCEPTED").contract()),
                "served_customer",
                        owner -> owner == null
                                ? null
                                : Map.of("id", serve(owner, "ACCEPTED").customer()));
    }

    private record Contracted(ContractId contract, CustomerId customer, ResponsibilityId responsibility) {}

    private Map<String, Object> opportunity(@Nullable CurrentUser owner) {
        OpportunityId id = OpportunityId.next();
        CustomerId customer = new TestOrders(jdbc).customer(owner);
        jdbc.sql("""
                        insert into opportunity (id, version, customer_id, title, holder_id, stage, stage_since, amount, close_on,
                                                 created_by, created_at)
                        values (:id, 0, :customer, '管材', :holder, 'LEAD', now(), 100, date '2026-04-01', :holder, now())""")
                .param("id", id.value())
                .param("customer", customer.value())
                .param("holder", holder(owner).id().value())
                .update();
        return Map.of("id", id, "customer", customer);
    }

    private static Map<String, Object> of(Contracted made) {
        return Map.of("id", made.contract(), "customer", made.customer());
    }

    private static Map<String, Object> of(ContractId contract) {
        return Map.of("id", contract);
    }

    private Contracted contract(@Nullable CurrentUser owner) {
        Contracted made =
                new Contracted(ContractId.next(), new TestOrders(jdbc).customer(owner), ResponsibilityId.next());
        jdbc.sql("""
                        with agreed as (
                            insert into contract (id, version, number, customer_id, title, amount, sign_by, state, holder_id,
                                                  created_by, created_at)
                            values (:id, 0, :number, :customer, '管材', 100, date '2026-04-01', 'NEGOTIATING', :holder, :holder, now())
                            returning id)
                        insert into contract_instalment (id, contract_id, ordinal, due_on, amount)
                        select :part, id, 1, date '2026-05-01', 100 from agreed""")
                .param("id", made.contract().value())
                .param("number", made.contract().toString())
                .param("customer", made.customer().value())
                .param("holder", holder(owner).id().value())
                .param("part", InstalmentId.next().value())
                .update();
        return made;
    }

    private Map<String, Object> served(@Nullable CurrentUser owner, String state) {
        return Map.of(
                "id",
                serve(owner, state).responsibility(),
                "someone",
                company.hire("客服中心", Role.SERVICE).id());
    }

    private Contracted serve(@Nullable CurrentUser owner, String state) {
        Contracted made = contract(null);
        jdbc.sql("update contract set state = 'SIGNED', signed_on = date '2026-03-01' where id = :id")
                .param("id", made.contract().value())
                .update();
        jdbc.sql("""
                        insert into service_responsibility (id, version, contract_id, customer_id, person_id, state, offered_at,
                                                            due_on, from_on)
                        values (:id, 0, :contract, :customer, :person, :state, now(), date '2026-03-20',
                                case :state when 'ACCEPTED' then date '2026-03-02' end)""")
                .param("id", made.responsibility().value())
                .param("contract", made.contract().value())
                .param("customer", made.customer().value())
                .param("person", owner == null ? null : owner.id().value())
                .param("state", state)
                .update();
        return made;
    }

    private CurrentUser holder(@Nullable CurrentUser owner) {
        return owner == null ? company.hire("华东一部", Role.SALES) : owner;
    }
}
