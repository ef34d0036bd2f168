package com.keyuan.crm.safekeeping.persistence;

import com.keyuan.crm.shared.ConsistencyCheck;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers agreed to and owe: contracts, invoices, receipts and the ledger in double entry. */
@Configuration(proxyBeanMethods = false)
class MoneyChecks {

    @Bean
    ConsistencyCheck ledgerEntriesBalance(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "receivable: debit and credit of every ledger entry are equal", """
                select 'ledger entry ' || ledger_entry.id || ' has ' || count(posting.entry_id) || ' postings, together '
                       || coalesce(sum(posting.amount), 0)
                from ledger_entry left join posting on posting.entry_id = ledger_entry.id
                group by ledger_entry.id having count(posting.entry_id) < 2 or sum(posting.amount) <> 0""");
    }

    @Bean
    ConsistencyCheck invoicesFollowTheLedger(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "receivable: what is open of an invoice is what the ledger says", """
                select 'invoice ' || number || ' has ' || open || ' open, the ledger says ' || coalesce(posted, 0)
                       || case when (settled_on is null) = (open = 0) then '; settled: ' || coalesce(settled_on::text, 'no') else '' end
                from invoice left join (
                    select invoice_id, sum(amount) as posted from posting
                    where account = 'RECEIVABLE' group by invoice_id) entry on entry.invoice_id = invoice.id
                where open <> coalesce(posted, 0) or (settled_on is null) = (open = 0)
                or reversed_on is not null and open <> 0""");
    }

    @Bean
    ConsistencyCheck receiptsFollowTheLedger(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "receivable: what is unmatched of a receipt is what the ledger says", """
                select 'receipt ' || reference || ' has ' || unmatched || ' unmatched, the ledger says ' || coalesce(posted, 0)
                from receipt left join (
                    select receipt_id, -sum(amount) as posted from posting
                    where account = 'CREDIT' group by receipt_id) entry on entry.receipt_id = receipt.id
                where unmatched <> coalesce(posted, 0) or reversed_on is not null and unmatched <> 0""");
    }

    @Bean
    ConsistencyCheck instalmentsComeToTheContract(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "contract: the instalments come to the amount", """
                select 'contract ' || number || ' is over ' || contract.amount || ', its instalments come to '
                       || coalesce(sum(contract_instalment.amount), 0)
                from contract left join contract_instalment on contract_instalment.contract_id = contract.id
                group by contract.id having contract.amount <> coalesce(sum(contract_instalment.amount), 0)""");
    }

    @Bean
    ConsistencyCheck amendmentsAreCounted(JdbcClient jdbc) {
        return new SqlCheck(jdbc, "contract: amendments are all there and lead to the amount", """
                select 'contract ' || number || ' was amended ' || amendments || ' times over ' || contract.amount || ', kept are '
                       || count(contract_amendment.id)
                from contract left join contract_amendment on contract_amendment.contract_id = contract.id
                group by contract.id
                having amendments <> count(contract_amendment.id)
                or contract.amount <> (array_agg(amount_after order by contract_amendment.ordinal desc)
                                       filter (where contract_amendment.id is not null))[1]""");
    }
}
