package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.shared.ConsistencyCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who holds customers, and that nobody who is gone holds anything. */
@Configuration(proxyBeanMethods = false)
class HolderChecks {

    @Bean
    ConsistencyCheck oneHolderAtMost(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "allocation: a customer has one holder at most", """
                select 'customer ' || customer_id || ' has ' || count(*) || ' holders at once'
                from allocation where ended_at is null group by customer_id having count(*) > 1""");
    }

    @Bean
    ConsistencyCheck holdingsFollowEachOther(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "allocation: the holdings of a customer follow each other", """
                select 'customer ' || customer_id || ': a holding began ' || started_at || ', before the one ahead of it ended'
                from (select customer_id, started_at, ended_at,
                             max(coalesce(ended_at, 'infinity')) over (partition by customer_id
                                 order by started_at, coalesce(ended_at, 'infinity'), id
                                 rows between unbounded preceding and 1 preceding) as busy_until
                      from allocation where ended_at is distinct from started_at) holding
                where started_at < busy_until and busy_until <> 'infinity'""");
    }

    @Bean
    ConsistencyCheck nothingIsHeldByWhoLeft(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "leaving: nobody whose account was closed holds anything", """
                select holding.kind || ' ' || holding.record_id || ' is held by ' || person.username || ', who left'
                from leaving_holding holding
                join person on person.id = holding.person_id and not person.enabled
                where exists (select 1 from leaving where leaving.person_id = person.id and leaving.closed_at is not null)
                and not (holding.kind = 'TASK' and exists (
                    select 1 from task where task.id = holding.record_id and task.created_by is null))""");
    }

    @Bean
    ConsistencyCheck whatIsPursuedIsHeld(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "contract: what is open of a held customer is with its holder", """
                select kind || ' ' || open.id || ' is with another person than its customer ' || open.customer_id
                from (select 'opportunity' as kind, id, customer_id, holder_id from opportunity where ended_at is null
                      union all
                      select 'contract', id, customer_id, holder_id from contract
                      where state in ('NEGOTIATING', 'SIGNED')) open
                join allocation on allocation.customer_id = open.customer_id and allocation.ended_at is null
                where allocation.holder_id <> open.holder_id""");
    }

    @Bean
    ConsistencyCheck handoversHaveTheirHolding(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "allocation: what is being handed over is held by who receives it", """
                select 'handover ' || handover.id || ' runs, but customer ' || handover.customer_id || ' is not with who receives it'
                from handover join allocation on allocation.id = handover.allocation_id
                where handover.state = 'RUNNING' and (allocation.ended_at is not null
                    or allocation.holder_id <> handover.to_id or allocation.customer_id <> handover.customer_id)""");
    }

    @Bean
    ConsistencyCheck claimsAreTheirHoldings(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "allocation: every claim from the pool is the holding that it made", """
                select 'claim ' || pool_claim.id || ' does not fit its holding'
                from pool_claim left join allocation on allocation.id = pool_claim.id
                where allocation.id is null or allocation.customer_id <> pool_claim.customer_id
                or allocation.holder_id <> pool_claim.person_id or allocation.reason <> 'CLAIM'""");
    }

    @Bean
    ConsistencyCheck claimsAreCounted(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "allocation: a person’s claims of a day are counted from 1 without a gap", """
                select 'the claims of person ' || person_id || ' on ' || claimed_on || ' are ' || count(*)
                       || ', the last has place ' || max(place)
                from pool_claim group by person_id, claimed_on having max(place) <> count(*)""");
    }

    @Bean
    ConsistencyCheck recycledHoldingsEnded(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "allocation: what fell to the pool is held no longer by who lost it", """
                select 'customer ' || move.customer_id || ' fell to the pool, but holding ' || move.allocation_id || ' goes on'
                from recycling_move move join allocation on allocation.id = move.allocation_id
                where allocation.ended_at is null""");
    }
}
