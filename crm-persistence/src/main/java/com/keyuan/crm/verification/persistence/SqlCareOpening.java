package com.keyuan.crm.verification.persistence;

import com.keyuan.crm.verification.CareOpening;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlCareOpening implements CareOpening {

    private final JdbcClient jdbc;

    @Override
    public int openForTier(String tier, Instant notSpokenSince, LocalDate dueOn) {
        return jdbc.sql("""
                        insert into care_call (id, version, customer_id, occasion, due_on, state)
                        select gen_random_uuid(), 0, customer.id, 'TIER', :due, 'DUE' from customer
                        where customer.tier = :tier and customer.lost_on is null and customer.created_at < :since
                          and exists (select 1 from allocation where allocation.customer_id = customer.id
                                      and allocation.ended_at is null)
                          and not exists (select 1 from phone_call where phone_call.customer_id = customer.id
                                          and phone_call.outcome in ('COMPLETED', 'DECLINED')
                                          and phone_call.ended_at >= :since)
                          and not exists (select 1 from care_call where care_call.customer_id = customer.id
                                          and (care_call.state = 'DUE' or care_call.closed_at >= :since))
                        on conflict do nothing""")
                .param("tier", tier)
                .param("since", notSpokenSince.atOffset(ZoneOffset.UTC))
                .param("due", dueOn)
                .update();
    }

    @Override
    public int openForFestival(String tiers, String festival, LocalDate dueOn) {
        return jdbc.sql("""
                        insert into care_call (id, version, customer_id, occasion, festival, due_on, state)
                        select gen_random_uuid(), 0, customer.id, 'FESTIVAL', :festival, :due, 'DUE' from customer
                        where position(customer.tier in :tiers) > 0 and customer.lost_on is null
                          and exists (select 1 from allocation where allocation.customer_id = customer.id
                                      and allocation.ended_at is null)
                        on conflict do nothing""")
                .param("tiers", tiers)
                .param("festival", festival)
                .param("due", dueOn)
                .update();
    }
}
