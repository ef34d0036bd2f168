package com.keyuan.crm.interaction.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.interaction.ChannelHoldingId;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.ChannelMove;
import com.keyuan.crm.interaction.ChannelPassedOnMeanwhile;
import com.keyuan.crm.interaction.ChannelRegister;
import com.keyuan.crm.interaction.DeliveryRepeated;
import com.keyuan.crm.interaction.Direction;
import com.keyuan.crm.interaction.TestChannels;
import com.keyuan.crm.interaction.TouchNotice;
import com.keyuan.crm.interaction.TouchReceiving;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommittingTest
@PersistenceTest
class ChannelRaceTests {

    private static final int AT_ONCE = 8;

    private final ChannelRegister register;
    private final TouchReceiving receiving;
    private final TestCompany company;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    ChannelRaceTests(
            ChannelRegister register,
            TouchReceiving receiving,
            TestCompany company,
            TestClock clock,
            JdbcClient jdbc,
            TransactionTemplate transactions) {
        this.register = register;
        this.receiving = receiving;
        this.company = company;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Test
    void goesToOneOfManyWhoPassItOnAtOnce() throws Exception {
        CurrentUser keeper = company.hire("综合部", Role.ADMIN);
        CurrentUser holder = company.hire("华东一部", Role.SALES);
        ChannelId channel = new TestChannels(jdbc).phone("18905140031", keeper, holder);
        List<CurrentUser> next = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            next.add(company.hire("华东一部", Role.SALES));
        }
        clock.advance(Duration.ofMinutes(1));
        List<Callable<Boolean>> moves = new ArrayList<>();
        next.forEach(to -> moves.add(() -> {
            try {
                register.move(
                        keeper, channel, new ChannelMove(ChannelHoldingId.next(), holder.id(), to.id(), false, null));
                return true;
            } catch (ChannelPassedOnMeanwhile late) {
                return false;
            }
        }));
        assertThat(atOnce(moves)).containsOnlyOnce(true);
        assertThat(rows("channel_holding")).isEqualTo(2);
        assertThat(rows("channel_holding where held_until is null")).isOne();
    }

    @Test
    void takesAReportThatComesManyTimesAtOnceOnce() throws Exception {
        CurrentUser keeper = company.hire("综合部", Role.ADMIN);
        ChannelId channel = new TestChannels(jdbc).phone("4008205566", keeper, null);
        TouchNotice notice = new TouchNotice(
                channel, "1", Direction.IN, null, true, false, clock.instant(), "13900001111", null, null, null);
        List<Callable<Boolean>> reports = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String signature = i % 2 == 0 ? "same" : "another" + i;
            reports.add(() -> {
                try {
                    receiving.delivered(channel, signature, notice);
                    return true;
                } catch (DeliveryRepeated | DataIntegrityViolationException here) {
                    return false;
                }
            });
        }
        assertThat(atOnce(reports)).contains(true);
        assertThat(rows("received_touch")).isOne();
    }

    @Test
    void waitsForNobodyWhoForgetsTheSameOldSignatures() throws Exception {
        CurrentUser keeper = company.hire("综合部", Role.ADMIN);
        ChannelId channel = new TestChannels(jdbc).phone("4008205566", keeper, null);
        jdbc.sql("insert into channel_delivery (channel_id, signature, received_at) values (:channel, 'old', :at)")
                .param("channel", channel.value())
                .param("at", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .update();
        TouchNotice notice = new TouchNotice(
                channel, "1", Direction.IN, null, true, false, clock.instant(), "13900001111", null, null, null);
        transactions.executeWithoutResult(other -> {
            jdbc.sql("delete from channel_delivery where signature = 'old'").update();
            assertThat(CompletableFuture.supplyAsync(() -> receiving.delivered(channel, "new", notice)))
                    .succeedsWithin(Duration.ofSeconds(10));
        });
        assertThat(rows("channel_delivery")).isOne();
    }

    private static List<Boolean> atOnce(List<Callable<Boolean>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        try {
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> act : threads.invokeAll(acts)) {
                done.add(act.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
