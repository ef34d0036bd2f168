package com.keyuan.crm.demo;

import com.keyuan.crm.interaction.ChannelDetails;
import com.keyuan.crm.interaction.ChannelHolding;
import com.keyuan.crm.interaction.ChannelHoldingId;
import com.keyuan.crm.interaction.ChannelHoldings;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.ChannelType;
import com.keyuan.crm.interaction.Channels;
import com.keyuan.crm.interaction.CompanyChannel;
import com.keyuan.crm.interaction.Direction;
import com.keyuan.crm.interaction.TouchNotice;
import com.keyuan.crm.interaction.TouchReceiving;
import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

    /** All touches of one customer of the senior salesperson are with that person: a sole contact. */
    private static final String SOLE = """
            delete from interaction where customer_id = (select id from customer where name = '泰和石油机械有限公司')
            and person_id <> (select holder_id from allocation where customer_id = interaction.customer_id and ended_at is null)
            and not exists (select from received_touch where interaction_id = interaction.id)""";

    private final Channels channels;
    private final ChannelHoldings holdings;
    private final TouchReceiving receiving;
    private final CurrentUsers users;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public void load() {
        ChannelId hotline = shared(1, ChannelType.PHONE, "400-820-5566", "销售热线");
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
        callLog(hotline);
    }

    private ChannelId shared(int number, ChannelType type, String address, String label) {
        return add(number, type, address, label, true);
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

    /** Numbers of nobody; two calls are of the same one. */
    private void callLog(ChannelId hotline) {
        CurrentUser assistant = users.find(DemoPeople.id("guxiaotang"), null).orElseThrow();
        PersonId desk = DemoPeople.id("luoyiming");
        entities.flush();
        List.of(
                        call(hotline, 9, "13951778204", desk, true, "问 DN600 螺旋管有无现货，自称镇江一家安装公司"),
                        call(hotline, 33, "02583316207", null, false, null),
                        call(hotline, 52, "13951778204", desk, true, "再问交期，留了单位名称，未听清"),
                        call(hotline, 77, "17712340088", desk, true, "推销办公用品"),
                        call(hotline, 101, null, null, false, null))
                .forEach(notice -> receiving.imported(assistant, notice));
    }

    private TouchNotice call(
            ChannelId channel,
            int hours,
            @Nullable String peer,
            @Nullable PersonId by,
            boolean spoken,
            @Nullable String note) {
        return new TouchNotice(
                channel,
                "demo-" + hours,
                Direction.IN,
                null,
                spoken,
                false,
                ago(Duration.ofHours(hours)),
                peer,
                by,
                null,
                note);
    }

    private Instant ago(Duration time) {
        return clock.instant().minus(time);
    }
}
