package com.keyuan.crm.demo;

import com.keyuan.crm.contract.ResponsibilityDeadlines;
import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opportunities at every stage, and contracts: negotiated, signed and under way, completed, one cancelled. Two signed ones
 * wait for after-sales, one of them too long.
 */
@Component
@Profile("demo")
@Order(72)
@RequiredArgsConstructor
class DemoContracts implements DemoPart {

    /** Customers that buy and are held, in an order that stays the same. */
    private static final String BUYERS = """
            with buyer as (
                select customer.id as customer_id, allocation.holder_id, allocation.started_at,
                       row_number() over (order by md5(customer.name || '%s')) as place
                from customer join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
                where customer.lost_on is null and customer.tier in ('A', 'B')
                and exists (select 1 from customer_order where customer_order.customer_id = customer.id and not cancelled
                            and ordered_on > :today - 90))
            """;

    private static final String OPPORTUNITIES = BUYERS.formatted("chance") + """
            insert into opportunity (id, version, customer_id, title, holder_id, stage, stage_since, amount, close_on, next_step,
                                     next_on, lost_reason, lost_note, ended_at, ended_by, created_by, created_at)
            select md5(customer_id::text || 'chance')::uuid, 0, customer_id, title, holder_id, stage,
                   cast(:now as timestamptz) - since * interval '1 day', thousands * 1000, :today + ahead, step,
                   case when step is not null then :today + (place % 9)::int - 1 end, reason, note,
                   case when stage in ('WON', 'LOST') then cast(:now as timestamptz) - since * interval '1 day' end,
                   case when stage in ('WON', 'LOST') then holder_id end, holder_id,
                   cast(:now as timestamptz) - (since + 20) * interval '1 day'
            from buyer join (values
                (1, 'LEAD', '二期循环水管线', 380, 70, 3, '约设备科看现场', null, null),
                (2, 'LEAD', '消防管网改造', 120, 55, 8, '要图纸', null, null),
                (3, 'LEAD', '年度框架采购', 2600, 90, 1, '摸清现有供应商', null, null),
                (4, 'LEAD', '蒸汽管道更换', 96, 40, 12, null, null, null),
                (5, 'CONFIRMED', '厂区排水螺旋管', 450, 45, 6, '确认防腐等级', null, null),
                (6, 'CONFIRMED', '不锈钢工艺管', 780, 60, 10, '送样', null, null),
                (7, 'CONFIRMED', '热力外网保温管', 1350, 35, 4, '跟设计院对规格', null, null),
                (8, 'QUOTED', '码头给水管', 620, 20, 5, '回复付款方式', null, null),
                (9, 'QUOTED', '弯头法兰配套', 85, 12, 9, '等客户比价', null, null),
                (10, 'QUOTED', '锅炉用无缝管', 940, -3, 21, '追问评标结果', null, null),
                (11, 'NEGOTIATING', '三期扩建螺旋管', 1980, 9, 7, '总经理见面', null, null),
                (12, 'NEGOTIATING', '镀锌管季度供货', 260, 14, 2, '敲定交货批次', null, null),
                (13, 'WON', '化工园区管材', 870, -30, 28, null, null, null),
                (14, 'WON', '供水主干管', 1640, -12, 9, null, null, null),
                (15, 'LOST', '钢结构桩管', 540, -25, 24, null, 'PRICE', '低了 6 个点'),
                (16, 'LOST', '污水厂管道', 310, -40, 38, null, 'POSTPONED', '资金没到位'),
                (17, 'LOST', '加热炉管', 150, -18, 15, null, 'TERMS', '要 20 天到货'))
                as chance (at, stage, title, thousands, ahead, since, step, reason, note) on chance.at = buyer.place""";

    private static final String CONTRACTS = BUYERS.formatted("contract") + """
            insert into contract (id, version, number, customer_id, title, amount, sign_by, terms, state, channel_id, holder_id,
                                  created_by, created_at)
            select md5(customer_id::text || 'contract')::uuid, 0,
                   'HT-' || to_char(:today - greatest(ago + 10, 1), 'YYMM') || '-' || lpad((100 + place)::text, 3, '0'), customer_id, title,
                   thousands * 1000, :today - ago, '到货验收合格后按期付款；质保一年。', 'NEGOTIATING',
                   (select id from company_channel where retired_at is null order by md5(id::text || customer_id::text) limit 1),
                   holder_id, holder_id, cast(:now as timestamptz) - greatest(ago + 10, 1) * interval '1 day'
            from buyer join (values
                (1, '石化装置无缝管', 1260, 62), (2, '园区供热管网', 2150, 118), (3, '水务主管线', 860, 35), (4, '船舶舾装管', 420, 190),
                (5, '市政排水管', 1480, 84), (6, '锅炉受热面管', 735, 2), (7, '不锈钢洁净管', 568, 9), (8, '钢厂冷却水管', 990, -6),
                (9, '净水厂改造', 640, -12), (10, '空调水系统管件', 210, -3), (11, '化肥装置检修', 385, 260), (12, '老城区燃气管', 1120, 300),
                (13, '临时供水管', 92, 150)) as agreed (at, title, thousands, ago) on agreed.at = buyer.place""";

    private static final String PLANS = """
            insert into contract_instalment (id, contract_id, ordinal, due_on, amount, label)
            select md5(contract.id::text || part.n)::uuid, contract.id, part.n, contract.sign_by + part.days,
                   contract.amount * part.share / 100, part.label
            from contract cross join (values (1, 10, 30, '预付款'), (2, 60, 60, '到货款'), (3, 120, 10, '质保金'))
                as part (n, days, share, label)""";

    private static final String SIGNED = """
            update contract set state = 'SIGNED', signed_on = sign_by, signed_by = holder_id, version = 1
            where sign_by <= :today""";

    private static final String ENDED = """
            update contract set state = case when title = '临时供水管' then 'CANCELLED' else 'COMPLETED' end, version = 2,
                ended_at = cast(sign_by + 130 as timestamp) at time zone 'Asia/Shanghai', ended_by = holder_id,
                end_reason = case when title = '临时供水管' then '客户项目停建，双方协商解除' end
            where sign_by < :today - 240 or title = '临时供水管'""";

    private static final String SERVED = """
            insert into service_responsibility (id, version, contract_id, customer_id, person_id, state, offered_at, due_on,
                                                from_on, to_on, ended_at)
            select md5(contract.id::text || 'served')::uuid, 0, contract.id, customer_id,
                   (select id from person where username = 'gaoyuan'), case when state = 'CANCELLED' then 'ENDED'
                       when signed_on > :today - 10 then 'OFFERED' else 'ACCEPTED' end,
                   (signed_on + time '16:00') at time zone 'Asia/Shanghai', signed_on + 5,
                   case when signed_on <= :today - 10 then signed_on + 1 end,
                   case when ended_at is not null then cast(ended_at as date) + case when state = 'CANCELLED' then 0 else 365 end end,
                   case when state = 'CANCELLED' then ended_at end
            from contract where signed_on is not null""";

    private final ResponsibilityDeadlines deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        for (String sql : new String[] {OPPORTUNITIES, CONTRACTS, PLANS, SIGNED, ENDED, SERVED}) {
            jdbc.sql(sql)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("today", BusinessZone.today(clock))
                    .update();
        }
        deadlines.escalate();
    }
}
