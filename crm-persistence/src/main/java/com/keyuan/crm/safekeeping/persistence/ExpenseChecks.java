package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.shared.ConsistencyCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Travel money: claims, advances and their ledger, payments. */
@Configuration(proxyBeanMethods = false)
class ExpenseChecks {

    @Bean
    ConsistencyCheck claimsComeToTheirLines(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "expense: a claim comes to the sum of its lines", """
                select 'claim ' || number || ' says ' || claimed || ' and ' || allowed || ' allowed, its lines '
                       || coalesce(of_lines, 0) || ' and ' || coalesce(allowed_of_lines, 0)
                from expense_claim left join (
                    select claim_id, sum(amount) as of_lines, sum(allowed) as allowed_of_lines
                    from expense_line group by claim_id) line on line.claim_id = expense_claim.id
                where (claimed, allowed) is distinct from (coalesce(of_lines, 0), coalesce(allowed_of_lines, 0))""");
    }

    @Bean
    ConsistencyCheck claimsArePaidOnce(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "expense: a paid claim was paid once, what was allowed less its advances", """
                select 'claim ' || number || ' is ' || state || ', payments that stand: ' || payments || ', together '
                       || coalesce(paid, 0) || ' instead of ' || allowed - advances
                from expense_claim
                cross join lateral (select count(*) as payments, sum(amount) as paid from payment
                                    where payment.claim_id = expense_claim.id and failed_at is null) payment
                where payments <> case state when 'PAID' then 1 else 0 end
                or state = 'PAID' and paid <> allowed - advances""");
    }

    @Bean
    ConsistencyCheck advancesComeToTheirEntries(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "expense: what remains of an advance is the sum of its entries", """
                select 'advance ' || number || ': ' || remaining || ' remains, its entries come to ' || coalesce(booked, 0)
                from advance left join (select advance_id, sum(amount) as booked from advance_entry group by advance_id) entry
                    on entry.advance_id = advance.id
                where remaining <> coalesce(booked, 0)""");
    }

    @Bean
    ConsistencyCheck offsetsAreOnTheClaim(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "expense: advances set against a claim are booked in their ledger", """
                select 'claim ' || number || ' was lowered by ' || advances || ', the ledger says ' || coalesce(booked, 0)
                from expense_claim left join (
                    select claim_id, -sum(amount) as booked from advance_entry
                    where kind in ('OFFSET', 'RELEASED') group by claim_id) entry on entry.claim_id = expense_claim.id
                where advances <> coalesce(booked, 0)""");
    }

    @Bean
    ConsistencyCheck invoicesAreNotExceeded(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "expense: lines take no more from a tax invoice than it says", """
                select 'invoice ' || number || ' says ' || total || ', lines take ' || sum(amount)
                from expense_invoice join expense_line on expense_line.invoice_id = expense_invoice.id
                group by expense_invoice.id having sum(amount) > total""");
    }
}
