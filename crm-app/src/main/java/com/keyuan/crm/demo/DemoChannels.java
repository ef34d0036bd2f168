package com.keyuan.crm.demo;

import com.keyuan.crm.interaction.ChannelDetails;
import com.keyuan.crm.interaction.ChannelHolding;
import com.keyuan.crm.interaction.ChannelHoldingId;
import com.keyuan.crm.interaction.ChannelHoldings;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.ChannelType;
import com.keyuan.crm.interaction.Channels;
import com.keyuan.crm.interaction.CompanyChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register: a hotline, a mailbox and an account that all share, company phones that people hold, one of which was
 * passed on. What came over the company's channels lately names them, and a call log of last week left some numbers that
 * nobody knew.
 */
@Component
@Profile("demo")
@Order(67)
@RequiredArgsConstructor
class DemoChannels implements DemoPart {

    /** Held ones go over the holder's phone, shared ones by their kind over hotline, mailbox or account. */
    private static final String NAMED = """
            update interaction set channel_id = channel.id
            from company_channel channel
            left join channel_holding holding on holding.channel_id = channel.id
            where happened_at > cast(:now as timestamptz) - interval '200 days'
            and (channel_kind = 'SHARED' and channel.shared and channel.type = case medium when 'CALL' then 'PHONE'
                     when 'MAIL' then 'MAILBOX' else 'ACCOUNT' end
                 or channel_kind = 'HELD' and holding.holder_id = person_id
                     and tstzrange(holding.held_from, holding.held_until) @> happened_at)""";

    /** The holder alone rings one customer and solves its problems: a sole contact. */
    private static final String SOLE = """
            delete from interaction where customer_id = (select id from customer where name = '泰和石油机械有限公司')
            and person_id <> (select holder_id from allocation
                              where customer_id = interaction.customer_id and ended_at is null)""";

    private static final String SOLVED = """
            update service_case set done_by = allocation.holder_id, owner_id = allocation.holder_id
            from allocation join customer on customer.id = allocation.customer_id
            where customer.name = '泰和石油机械有限公司' and ended_at is null and done_at is not null
            and service_case.customer_id = customer.id""";

    private final Channels channels;
    private final ChannelHoldings holdings;
    private final DemoCallLog callLog;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        shared(1, ChannelType.PHONE, "400-820-5566", "销售热线");
        shared(2, ChannelType.MAILBOX, "xiaoshou@huayue-pipe.example", "销售邮箱");
        shared(3, ChannelType.ACCOUNT, "华岳管业服务号", "微信服务号");
        phone(4, "18905140031", "华东一部手机", "zhouyanqing", 540);
        phone(5, "18905140032", "华东一部手机", "gunanqiao", 540);
        phone(6, "18905140033", "华东二部手机", "linjiahe", 420);
        phone(7, "18905140034", "华南部手机", "duanxiuyuan", 420);
        ChannelId passedOn = phone(8, "18905140035", "华东一部手机", null, 0);
        held(passedOn, "linjiahe", 400, 95, "借用");
        held(passedOn, "chenwangshu", 95, 0, "林嘉禾调往华东二部，收回后移交");
        add(9, ChannelType.PHONE, "18905140036", "备用机", false);
        jdbc.sql(NAMED).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        jdbc.sql(SOLE).update();
        jdbc.sql(SOLVED).update();
        callLog.load();
    }

    private void shared(int number, ChannelType type, String address, String label) {
        add(number, type, address, label, true);
    }

    private ChannelId phone(int number, String address, String label, @Nullable String holder, int days) {
        ChannelId id = add(number, ChannelType.PHONE, address, label, false);
        if (holder != null) {
            held(id, holder, days, 0, null);
        }
        return id;
    }

    private ChannelId add(int number, ChannelType type, String address, String label, boolean shared) {
        ChannelId id = new ChannelId(DemoIds.of("channel", address));
        channels.saveAndFlush(new CompanyChannel(
                id,
                new ChannelDetails(type, address, label, shared),
                number,
                DemoPeople.id("suwanqing"),
                ago(Duration.ofDays(600))));
        return id;
    }

    private void held(ChannelId channel, String holder, int from, int until, @Nullable String note) {
        ChannelHolding holding = new ChannelHolding(
                new ChannelHoldingId(DemoIds.of("holding", channel + holder)),
                channel,
                DemoPeople.id(holder),
                DemoPeople.id("suwanqing"),
                note,
                ago(Duration.ofDays(from)));
        if (until > 0) {
            holding.end(ago(Duration.ofDays(until)));
        }
        holdings.saveAndFlush(holding);
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }
}
