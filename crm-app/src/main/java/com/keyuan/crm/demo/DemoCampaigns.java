package com.keyuan.crm.demo;

import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What customers were invited to: two that brought orders, one that is still ahead. */
@Component
@Profile("demo")
@Order(69)
@RequiredArgsConstructor
class DemoCampaigns implements DemoPart {

    private static final String CAMPAIGNS = """
            insert into campaign (id, version, name, kind, held_on, place, cost, created_by, created_at)
            select md5(given.name)::uuid, 0, given.name, given.kind, :today + given.days, given.place, given.cost, person.id,
                   (:today + given.days - 30 + time '09:00') at time zone 'Asia/Shanghai'
            from (values ('春季管道展', 'EXHIBITION', -160, '上海', 86000.00), ('工厂开放日', 'EVENT', -70, '临江工厂', 32000.00),
                         ('新品镀锌管说明会', 'EVENT', 12, '南京', 15000.00)) given (name, kind, days, place, cost)
            join person on person.username = 'xuzhiwei'""";

    private static final String GUESTS = """
            insert into campaign_guest (campaign_id, customer_id, state, invited_by, invited_at, changed_at)
            select campaign.id, customer.id,
                   case when campaign.held_on > :today then 'INVITED' when dice.roll % 3 < 2 then 'CAME' else 'ABSENT' end,
                   allocation.holder_id, campaign.created_at,
                   case when campaign.held_on <= :today
                        then (campaign.held_on + time '17:00') at time zone 'Asia/Shanghai' end
            from campaign cross join customer
            cross join lateral (select ('x' || substr(md5(customer.name || campaign.name), 1, 6))::bit(24)::int % 100 as roll) dice
            join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
            where customer.lost_on is null and customer.created_at < campaign.created_at and dice.roll < 14""";

    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        for (String part : new String[] {CAMPAIGNS, GUESTS}) {
            jdbc.sql(part).param("today", BusinessZone.today(clock)).update();
        }
    }
}
