package com.keyuan.crm.demo;

import com.keyuan.crm.receivable.AlertExecution;
import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was billed of half a year's larger orders, and what came in for it. Most customers pay some days late, each in
 * its own way; a few do not, one disputes, one pays in part, one paid too much, and two payments wait for somebody to
 * say whose they are.
 */
@Component
@Profile("demo")
@Order(67)
@RequiredArgsConstructor
class DemoReceivables implements DemoPart {

    private final JdbcClient jdbc;
    private final AlertExecution alerts;
    private final Clock clock;

    @Override
    public void load() {
        run("""
                insert into company_account (id, version, name, bank, number) values
                (md5('demo account 1')::uuid, 0, '基本户', '工商银行城南支行', '1001230009024561127'),
                (md5('demo account 2')::uuid, 0, '一般户', '建设银行高新支行', '32050161863600004412')""");
        bill();
        receive();
        match();
        whatIsOutOfTheOrdinary();
        alerts.nightly();
    }

    /** With 13 % VAT, three days after the order, payable within 30 or 60 days. */
    private void bill() {
        run("""
                insert into invoice (id, version, number, customer_id, amount, issued_on, due_on, recorded_by, recorded_at)
                select md5('invoice' || billed.number)::uuid, 0, 'FP' || substr(billed.number, 3), customer_id,
                       round(amount * 1.13, 2), issued, issued + case when roll % 2 = 0 then 30 else 60 end,
                       finance.id, issued + time '15:00'
                from (select customer_order.*, ordered_on + 3 as issued,
                             ('x' || substr(md5(customer_id::text), 1, 6))::bit(24)::int as roll,
                             row_number() over (order by ordered_on desc, id) as place
                      from customer_order where not cancelled and amount >= 20000
                      and ordered_on between :today - 190 and :today - 3
                      and exists (select 1 from allocation where allocation.customer_id = customer_order.customer_id
                                  and ended_at is null)) billed
                join person finance on finance.username = 'jiyunshu'
                where place <= 260""");
        post(
                "'INVOICE'",
                "invoice.issued_on",
                "invoice.customer_id, invoice.id, cast(null as uuid)",
                "invoice",
                "'issue'");
        run("""
                insert into posting (entry_id, line, on_date, account, invoice_id, amount)
                select entry.id, side.line, entry.on_date, side.account, invoice.id, side.sign * invoice.amount
                from ledger_entry entry join invoice on invoice.id = entry.invoice_id
                cross join (values (0, 'RECEIVABLE', 1), (1, 'SALES', -1)) side (line, account, sign)
                where entry.kind = 'INVOICE'""");
    }

    /** Each customer is late in its own way; one in fourteen has not paid for a while. */
    private void receive() {
        run("""
                insert into receipt (id, version, account_id, reference, amount, received_on, payer, customer_id,
                                     recorded_by, recorded_at)
                select md5('receipt' || invoice.number)::uuid, 0, md5('demo account ' || 1 + own.roll % 2)::uuid,
                       to_char(paid.on, 'YYYYMMDD') || lpad((own.roll % 1000000)::text, 6, '0') || substr(invoice.number, 3, 9),
                       invoice.amount, paid.on, customer.name, customer.id, finance.id, paid.on + time '16:30'
                from invoice join customer on customer.id = invoice.customer_id
                join person finance on finance.username = 'jiyunshu'
                cross join lateral (select ('x' || substr(md5(customer.id::text), 7, 6))::bit(24)::int as roll) dice
                cross join lateral (select ('x' || substr(md5(invoice.number), 1, 6))::bit(24)::int as roll) own
                cross join lateral (select invoice.due_on - 4 + dice.roll % 19 + own.roll % 6 as on) paid
                where paid.on < :today and (dice.roll % 14 > 0 or invoice.due_on < :today - 110)""");
        post(
                "'RECEIPT'",
                "receipt.received_on",
                "receipt.customer_id, cast(null as uuid), receipt.id",
                "receipt",
                "'came in'");
        run("""
                insert into posting (entry_id, line, on_date, account, receipt_id, company_account_id, amount)
                select entry.id, side.line, entry.on_date, side.account, receipt.id,
                       case when side.line = 0 then receipt.account_id end, side.sign * receipt.amount
                from ledger_entry entry join receipt on receipt.id = entry.receipt_id
                cross join (values (0, 'BANK', 1), (1, 'CREDIT', -1)) side (line, account, sign)
                where entry.kind = 'RECEIPT'""");
    }

    private void post(String kind, String day, String about, String from, String salt) {
        run("""
                insert into ledger_entry (id, kind, on_date, customer_id, invoice_id, receipt_id, recorded_by, recorded_at)
                select md5(%1$s || id::text)::uuid, %2$s, %3$s, %4$s, recorded_by, recorded_at from %5$s""".formatted(salt, kind, day, about, from));
    }

    /** Each receipt pays its invoice; the customer's latest only in part, if it is one in twenty. */
    private void match() {
        run("""
                insert into ledger_entry (id, kind, on_date, customer_id, invoice_id, receipt_id, recorded_by, recorded_at)
                select md5('match' || receipt.id::text)::uuid, 'MATCHING', receipt.received_on, invoice.customer_id,
                       invoice.id, receipt.id, receipt.recorded_by, receipt.recorded_at
                from receipt join invoice on md5('receipt' || invoice.number)::uuid = receipt.id""");
        run("""
                insert into posting (entry_id, line, on_date, account, invoice_id, receipt_id, amount)
                select entry.id, side.line, entry.on_date, side.account,
                       case when side.line = 1 then entry.invoice_id end,
                       case when side.line = 0 then entry.receipt_id end,
                       side.sign * round(receipt.amount * case when substr(md5(receipt.reference), 1, 2) < '09' then 0.6 else 1 end, 2)
                from ledger_entry entry join receipt on receipt.id = entry.receipt_id
                cross join (values (0, 'CREDIT', 1), (1, 'RECEIVABLE', -1)) side (line, account, sign)
                where entry.kind = 'MATCHING'""");
    }

    private void whatIsOutOfTheOrdinary() {
        // a payment from a name that is a customer's, one from nobody known
        run("""
                insert into receipt (id, version, account_id, reference, amount, received_on, payer, note, recorded_by, recorded_at)
                select md5('receipt ' || one.reference)::uuid, 0, md5('demo account 1')::uuid, one.reference, one.amount,
                       :today - one.days, coalesce(payer.name, one.name), one.note, finance.id, cast(:now as timestamptz)
                from (values (1, '90261127000318', 26800.00, 2, '', '货款'), (2, '90261127000542', 8650.00, 1, '林先生', '转账，未写用途'))
                     one (place, reference, amount, days, name, note)
                join person finance on finance.username = 'jiyunshu'
                left join lateral (select customer.name from customer join invoice on invoice.customer_id = customer.id
                                   where one.place = 1 and invoice.settled_on is null order by invoice.due_on limit 1) payer on true""");
        run("""
                insert into ledger_entry (id, kind, on_date, receipt_id, recorded_by, recorded_at)
                select md5('came in' || id::text)::uuid, 'RECEIPT', received_on, id, recorded_by, recorded_at
                from receipt where customer_id is null""");
        run("""
                insert into posting (entry_id, line, on_date, account, receipt_id, company_account_id, amount)
                select md5('came in' || receipt.id::text)::uuid, side.line, received_on, side.account, receipt.id,
                       case when side.line = 0 then account_id end, side.sign * amount
                from receipt cross join (values (0, 'BANK', 1), (1, 'CREDIT', -1)) side (line, account, sign)
                where customer_id is null""");
        run("""
                with disputed as (
                    update invoice set disputed_at = cast(:now as timestamptz) - interval '4 days'
                    where id in (select id from invoice where settled_on is null and due_on < :today - 5
                                 order by amount desc offset 2 limit 2) returning id)
                insert into invoice_dispute (id, invoice_id, reason, opened_at, opened_by)
                select md5('dispute' || disputed.id::text)::uuid, disputed.id, '客户称少到两支，按实收付款',
                       cast(:now as timestamptz) - interval '4 days', person.id
                from disputed join person on person.username = 'jiyunshu'""");
        run("""
                insert into promise_to_pay (id, invoice_id, promised_on, amount, said_by, made_on, recorded_by, recorded_at)
                select md5('promise' || late.id::text)::uuid, late.id, :today - 6 + cast(5 * place as integer), open, '财务王经理', :today - 9, person.id,
                       cast(:now as timestamptz) - interval '9 days'
                from (select invoice.*, row_number() over (order by due_on, id) as place from invoice
                      where settled_on is null and disputed_at is null and due_on < :today - 10) late
                join person on person.username = 'jiyunshu'
                where place <= 3""");
        run("""
                insert into credit_hold (id, customer_id, reason, placed_at, placed_by)
                select md5('hold' || late.customer_id::text)::uuid, late.customer_id, '逾期多张、催款两次未付，先清账再签新合同',
                       cast(:now as timestamptz) - interval '3 days', person.id
                from (select customer_id from invoice where settled_on is null and due_on < :today
                      group by customer_id order by sum(open) desc limit 1) late
                join person on person.username = 'jiyunshu'""");
    }

    private void run(String sql) {
        LocalDate today = BusinessZone.today(clock);
        jdbc.sql(sql)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", today)
                .update();
    }
}
