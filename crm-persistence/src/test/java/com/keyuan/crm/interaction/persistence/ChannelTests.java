package com.keyuan.crm.interaction.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.RevealAllowanceSpent;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.interaction.ChannelAddressTaken;
import com.keyuan.crm.interaction.ChannelDeliveries;
import com.keyuan.crm.interaction.ChannelDetails;
import com.keyuan.crm.interaction.ChannelHolderUnfit;
import com.keyuan.crm.interaction.ChannelHoldingId;
import com.keyuan.crm.interaction.ChannelHoldingRow;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.ChannelMove;
import com.keyuan.crm.interaction.ChannelPassedOnMeanwhile;
import com.keyuan.crm.interaction.ChannelReading;
import com.keyuan.crm.interaction.ChannelRegister;
import com.keyuan.crm.interaction.ChannelSecrets;
import com.keyuan.crm.interaction.ChannelShareRow;
import com.keyuan.crm.interaction.ChannelType;
import com.keyuan.crm.interaction.DeliveryRepeated;
import com.keyuan.crm.interaction.Direction;
import com.keyuan.crm.interaction.InteractionId;
import com.keyuan.crm.interaction.InteractionService;
import com.keyuan.crm.interaction.Medium;
import com.keyuan.crm.interaction.PeerSealing;
import com.keyuan.crm.interaction.PeopleMap;
import com.keyuan.crm.interaction.PeopleMapReading;
import com.keyuan.crm.interaction.ReceivedOutcome;
import com.keyuan.crm.interaction.ReceivedTouchRow;
import com.keyuan.crm.interaction.TestChannels;
import com.keyuan.crm.interaction.Touch;
import com.keyuan.crm.interaction.TouchAssigning;
import com.keyuan.crm.interaction.TouchNotice;
import com.keyuan.crm.interaction.TouchReceiving;
import com.keyuan.crm.interaction.TouchReveal;
import com.keyuan.crm.interaction.TouchSettled;
import com.keyuan.crm.interaction.WebhookSignatureRule;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class ChannelTests {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final ChannelRegister register;
    private final ChannelReading reading;
    private final ChannelSecrets secrets;
    private final ChannelDeliveries deliveries;
    private final TouchReceiving receiving;
    private final TouchAssigning assigning;
    private final TouchReveal reveal;
    private final PeerSealing sealing;
    private final InteractionService interactions;
    private final PeopleMapReading people;
    private final TestCompany company;
    private final TestCustomers customers;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestChannels given;
    private CurrentUser keeper;
    private CurrentUser manager;
    private CurrentUser sales;
    private CurrentUser colleague;
    private CurrentUser stranger;

    ChannelTests(
            ChannelRegister register,
            ChannelReading reading,
            ChannelSecrets secrets,
            ChannelDeliveries deliveries,
            TouchReceiving receiving,
            TouchAssigning assigning,
            TouchReveal reveal,
            PeerSealing sealing,
            InteractionService interactions,
            PeopleMapReading people,
            TestCompany company,
            TestCustomers customers,
            EntityManager entities,
            JdbcClient jdbc,
            TestClock clock) {
        this.register = register;
        this.reading = reading;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.receiving = receiving;
        this.assigning = assigning;
        this.reveal = reveal;
        this.sealing = sealing;
        this.interactions = interactions;
        this.people = people;
        this.company = company;
        this.customers = customers;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
        this.given = new TestChannels(jdbc);
    }

    @BeforeEach
    void hire() {
        keeper = company.hire("综合部", Role.ADMIN);
        sales = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东一部", Role.SALES);
        stranger = company.hire("华南部", Role.SALES);
        manager = company.hire("华东部", Role.MANAGER);
    }

    @Test
    void registersEachAddressOnceUnderTheNextNumber() {
        register.add(keeper, ChannelId.next(), phone("400-820-5566"));
        register.add(keeper, ChannelId.next(), phone("400 820 5567"));
        assertThatExceptionOfType(ChannelAddressTaken.class)
                .isThrownBy(() -> register.add(keeper, ChannelId.next(), phone("(400) 8205566")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> register.add(manager, ChannelId.next(), phone("400-820-5568")));
        assertThat(reading.list(keeper))
                .extracting(row -> row.number() + " " + row.address())
                .containsExactly("1 4008205566", "2 4008205567");
    }

    @Test
    void isTakenBackAndPassedOnInOneStepAndRemembersWhoHeldIt() {
        ChannelId channel = given.phone("18905140031", keeper, sales);
        move(manager, channel, sales.id(), colleague.id(), false);
        assertThat(reading.page(manager, channel).row().holder()).isEqualTo(colleague.id());
        assertThat(reading.page(manager, channel).holdings())
                .extracting(ChannelHoldingRow::holderName)
                .containsExactly(colleague.name(), sales.name());
        assertThatExceptionOfType(ChannelPassedOnMeanwhile.class)
                .isThrownBy(() -> move(manager, channel, sales.id(), colleague.id(), false));
        assertThatExceptionOfType(ChannelHolderUnfit.class)
                .isThrownBy(() -> move(manager, channel, colleague.id(), stranger.id(), false));
        move(keeper, channel, colleague.id(), null, true);
        assertThat(reading.page(keeper, channel).row().state()).isEqualTo("SHARED");
        assertThat(rows("audit_entry where subject_kind = 'company_channel' and kind = 'CHANGED'"))
                .isEqualTo(2);
    }

    @Test
    void goesIntoReserveOnceHoweverOftenItIsSaid() {
        ChannelId channel = given.phone("18905140031", keeper, sales);
        ChannelMove reserve = new ChannelMove(ChannelHoldingId.next(), sales.id(), null, false, null);
        clock.advance(Duration.ofMinutes(1));
        register.move(manager, channel, reserve);
        entities.flush();
        register.move(keeper, channel, reserve);
        assertThat(reading.page(keeper, channel).row().holder()).isNull();
        assertThat(rows("audit_entry where subject_kind = 'company_channel' and kind = 'CHANGED'"))
                .isOne();
        assertThatExceptionOfType(ChannelPassedOnMeanwhile.class)
                .isThrownBy(() -> move(keeper, channel, sales.id(), null, true));
    }

    @Test
    void isNeverWithTwoPeopleAtOneMoment() {
        ChannelId channel = given.phone("18905140031", keeper, sales);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> jdbc.sql("""
                        insert into channel_holding (id, version, channel_id, holder_id, held_from, held_until, given_by)
                        values (gen_random_uuid(), 0, :channel, :holder, timestamptz '2026-02-01 00:00+08',
                                timestamptz '2026-02-02 00:00+08', :holder)""")
                        .param("channel", channel.value())
                        .param("holder", colleague.id().value())
                        .update());
    }

    @Test
    void countsATouchAsTheRegisterSaysForThatMoment() {
        ChannelId channel = given.phone("18905140031", keeper, sales);
        CustomerId customer = customers.heldBy(sales);
        InteractionId now = InteractionId.next();
        InteractionId before = InteractionId.next();
        interactions.record(sales, now, over(channel, customer, Duration.ZERO));
        interactions.record(sales, before, over(channel, customer, Duration.ofDays(200)));
        entities.flush();
        assertThat(interactions.page(sales, now).touch().channel()).isEqualTo(ChannelKind.HELD);
        assertThat(interactions.page(sales, before).touch().channel()).isEqualTo(ChannelKind.SHARED);
        assertThat(reading.page(keeper, channel).answers())
                .singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo(sales.name()));
    }

    @Test
    void findsTheCustomerByTheNumberAndKeepsWhatNobodyKnows() {
        ChannelId channel = given.phone("18905140031", keeper, sales);
        CustomerId customer = customers.heldBy(sales);
        customers.contact(customer, "柳总", "138 1234 5678");
        entities.flush();
        assertThat(receiving.delivered(channel, "a", call(channel, "1", "+86 13812345678")))
                .isEqualTo(ReceivedOutcome.RECORDED);
        assertThat(receiving.delivered(channel, "b", call(channel, "1", "13812345678")))
                .isEqualTo(ReceivedOutcome.KNOWN);
        assertThat(receiving.delivered(channel, "c", call(channel, "2", "13900001111")))
                .isEqualTo(ReceivedOutcome.WAITING);
        assertThat(receiving.delivered(channel, "d", call(channel, "3", "13900001111")))
                .isEqualTo(ReceivedOutcome.WAITING);
        assertThatExceptionOfType(DeliveryRepeated.class)
                .isThrownBy(() -> receiving.delivered(channel, "d", call(channel, "4", "13900001111")));
        entities.flush();
        assertThat(jdbc.sql("select channel_kind || direction || (person_id = :me) from interaction")
                        .param("me", sales.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("HELDINtrue");

        List<ReceivedTouchRow> waiting = assigning.list(sales, true, null).rows();
        assertThat(waiting)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.peerMasked()).isEqualTo("139****1111"));
        assertThat(assigning.list(stranger, true, null).rows()).isEmpty();
        assertThat(reveal.show(sales, waiting.get(0).id())).isEqualTo("13900001111");
        assertThat(assign(sales, waiting.get(0), customer)).isEqualTo(2);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> assign(stranger, waiting.get(1), customer));
        entities.flush();
        // the number is known from now on
        assertThat(receiving.delivered(channel, "e", call(channel, "5", "13900001111")))
                .isEqualTo(ReceivedOutcome.RECORDED);
        entities.flush();
        assertThat(rows("interaction")).isEqualTo(4);
        assertThat(assigning.list(sales, true, null).rows()).isEmpty();
    }

    @Test
    void showsTheNumberOnlyWhileItWaitsAndWithinTheAllowance() {
        ChannelId channel = given.phone("18905140031", keeper, sales);
        receiving.delivered(channel, "a", call(channel, "1", "13900001111"));
        entities.flush();
        ReceivedTouchRow touch = assigning.list(sales, true, null).rows().get(0);
        company.notice(sales, manager);
        for (int look = 0; look < 10; look++) {
            assertThat(reveal.show(sales, touch.id())).isEqualTo("13900001111");
        }
        assertThatExceptionOfType(RevealAllowanceSpent.class).isThrownBy(() -> reveal.show(sales, touch.id()));
        assertThat(rows("audit_entry where kind = 'REVEALED' and cast(details as text) like '%AFTER_NOTICE%'"))
                .isEqualTo(10);
        assign(sales, touch, customers.heldBy(sales));
        CurrentUser desk = company.hire("综合部", Role.ASSISTANT);
        assertThatExceptionOfType(TouchSettled.class).isThrownBy(() -> reveal.show(desk, touch.id()));
        assertThat(rows("contact_reveal where received_touch_id is not null")).isEqualTo(10);
    }

    @Test
    void tellsNothingOfACustomerWhomOneDoesNotSee() {
        ChannelId channel = given.phone("18905140031", keeper, sales);
        customers.contact(customers.heldBy(stranger), "柳总", "13812345678");
        entities.flush();
        receiving.delivered(channel, "a", call(channel, "1", "13812345678", "要改交期"));
        entities.flush();
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        assertThat(settled(manager)).isEqualTo("null null false");
        assertThat(settled(director)).isEqualTo("138****5678 要改交期 true");
        assertThat(settled(sales)).as("who wrote it").isEqualTo("138****5678 要改交期 true");
    }

    private String settled(CurrentUser reader) {
        ReceivedTouchRow row = assigning.list(reader, false, null).rows().get(0);
        return row.peerMasked() + " " + row.note() + " " + row.told();
    }

    @Test
    void countsAsOthersOnlyThoseThatWouldGoWithIt() {
        ChannelId mine = given.phone("18905140031", keeper, sales);
        ChannelId theirs = given.phone("18905140032", keeper, stranger);
        receiving.delivered(mine, "a", call(mine, "1", "13900001111"));
        receiving.delivered(mine, "b", call(mine, "2", "13900001111"));
        receiving.delivered(theirs, "c", call(theirs, "3", "13900001111"));
        entities.flush();
        List<ReceivedTouchRow> waiting = assigning.list(sales, true, null).rows();
        assertThat(waiting).extracting(ReceivedTouchRow::others).containsExactly(1L, 1L);
        assertThat(assign(sales, waiting.get(0), customers.heldBy(sales))).isEqualTo(2);
    }

    @Test
    void readsWhatWasSettledByItsIndex() {
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql("set local enable_sort = off").update();
        assertThat(jdbc.sql("""
                                explain select id from received_touch
                                where (interaction_id is not null or dismissed_at is not null)
                                order by happened_at desc, id desc limit 30""").query(String.class).list())
                .anyMatch(line -> line.contains("received_touch_settled_idx"));
    }

    @Test
    void hidesUnderTheKeyAlsoWhatIsNoNumber() {
        assertThat(sealing.keyed(ContactField.PHONE, "138 1234 5678"))
                .isEqualTo(sealing.keyed(ContactField.PHONE, "+86 13812345678"))
                .isNotEqualTo(sealing.keyed(ContactField.PHONE, "13812345679"))
                .doesNotContain("13812345678");
        assertThat(sealing.keyed(ContactField.PHONE, "分机 17"))
                .isEqualTo(sealing.keyed(ContactField.PHONE, "分机 17"))
                .isNotEqualTo(sealing.keyed(ContactField.PHONE, "分机 18"))
                .doesNotContain("17");
    }

    @Test
    void letsWhoAnsweredSayAfterwardsThatItOpenedAMatter() {
        ChannelId channel = given.phone("18905140031", keeper, sales);
        CustomerId customer = customers.heldBy(sales);
        customers.contact(customer, "柳总", "13812345678");
        entities.flush();
        receiving.delivered(channel, "a", call(channel, "1", "13812345678"));
        entities.flush();
        InteractionId id = new InteractionId(jdbc.sql("select id from interaction")
                .query(java.util.UUID.class)
                .single());
        Touch said = over(channel, customer, Duration.ofDays(30));
        interactions.correct(sales, id, said, interactions.page(sales, id).version());
        Touch now = interactions.page(sales, id).touch();
        assertThat(now.opensMatter()).isTrue();
        assertThat(now.happenedAt()).isEqualTo(clock.instant());
        assertThat(now.channel()).isEqualTo(ChannelKind.HELD);
    }

    @Test
    void takesWhatIsSignedByThePresentSecretAndNothingElse() {
        ChannelId channel = given.phone("4008205566", keeper, null);
        assertThat(refusal(channel, "guess")).isEqualTo(ChannelDeliveries.Refusal.SIGNATURE);
        String first = secrets.renew(keeper, channel, 0);
        entities.flush();
        assertThat(refusal(channel, first)).isNull();
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> secrets.renew(keeper, channel, 0));
        assertThat(jdbc.sql("select secret from company_channel")
                        .query((row, n) -> new String(row.getBytes("secret"), StandardCharsets.ISO_8859_1))
                        .single())
                .doesNotContain(first);
        clock.advance(Duration.ofMinutes(6));
        assertThat(refusalAt(channel, first, clock.instant().minusSeconds(301).getEpochSecond()))
                .isEqualTo(ChannelDeliveries.Refusal.TIMESTAMP);
        String second = secrets.renew(keeper, channel, 1);
        assertThat(refusal(channel, first)).isEqualTo(ChannelDeliveries.Refusal.SIGNATURE);
        assertThat(refusal(channel, second)).isNull();
        register.retire(keeper, channel, 2);
        assertThat(refusal(channel, second)).isEqualTo(ChannelDeliveries.Refusal.SIGNATURE);
        assertThat(rows("audit_entry where kind = 'REFUSED'")).isEqualTo(2);
    }

    @Test
    void tellsTheShareOfPrivateChannelsOfThoseThatOneLeads() {
        CustomerId customer = customers.heldBy(sales);
        for (int i = 0; i < 4; i++) {
            ChannelKind kind = i == 0 ? ChannelKind.PRIVATE : ChannelKind.SHARED;
            interactions.record(sales, InteractionId.next(), touch(customer, kind, Duration.ofHours(i + 1)));
        }
        interactions.record(
                stranger,
                InteractionId.next(),
                with(stranger, customers.heldBy(stranger), ChannelKind.PRIVATE, Duration.ZERO));
        entities.flush();
        List<ChannelShareRow> shares = reading.shares(manager, 90);
        assertThat(shares)
                .singleElement()
                .satisfies(row -> assertThat(row.share()).isEqualByComparingTo("25.0"));
        assertThat(reading.privateCustomers(manager, sales.id(), 90)).hasSize(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> reading.privateCustomers(manager, stranger.id(), 90));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> reading.shares(sales, 90));
    }

    @Test
    void drawsWhoKnowsWhomAndTakesWithOneTapThatTheyWouldSpeakOnlyToOne() {
        CustomerId customer = customers.heldBy(sales);
        interactions.record(sales, InteractionId.next(), touch(customer, ChannelKind.SHARED, Duration.ofHours(1)));
        InteractionId tap = InteractionId.next();
        people.speaksOnlyTo(sales, customer, tap, sales.id());
        clock.advance(Duration.ofSeconds(2));
        people.speaksOnlyTo(sales, customer, tap, sales.id());
        entities.flush();
        PeopleMap map = people.map(sales, customer);
        assertThat(Objects.requireNonNull(map.sole()).id()).isEqualTo(sales.id());
        assertThat(rows("interaction where only_person_id is not null and opens_matter"))
                .isOne();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> people.map(stranger, customer));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> people.speaksOnlyTo(stranger, customer, InteractionId.next(), sales.id()));
    }

    private int assign(CurrentUser user, ReceivedTouchRow row, CustomerId customer) {
        return assigning.assign(user, row.id(), row.version(), customer, null, null);
    }

    private ChannelDeliveries.@Nullable Refusal refusal(ChannelId channel, String secret) {
        return refusalAt(channel, secret, clock.instant().getEpochSecond());
    }

    private ChannelDeliveries.@Nullable Refusal refusalAt(ChannelId channel, String secret, long seconds) {
        String timestamp = Long.toString(seconds);
        String signature = WebhookSignatureRule.signature(secret, timestamp, BODY);
        return deliveries
                .refusal(channel, timestamp, signature, BODY, "192.0.2.7")
                .orElse(null);
    }

    private void move(
            CurrentUser user, ChannelId channel, @Nullable PersonId expected, @Nullable PersonId to, boolean shared) {
        clock.advance(Duration.ofMinutes(1));
        register.move(user, channel, new ChannelMove(ChannelHoldingId.next(), expected, to, shared, null));
        entities.flush();
    }

    private static ChannelDetails phone(String number) {
        return new ChannelDetails(ChannelType.PHONE, number, null, true);
    }

    private TouchNotice call(ChannelId channel, String reference, String peer) {
        return call(channel, reference, peer, null);
    }

    private TouchNotice call(ChannelId channel, String reference, String peer, @Nullable String note) {
        return new TouchNotice(
                channel, reference, Direction.IN, null, true, false, clock.instant(), peer, null, null, note);
    }

    private Touch touch(CustomerId customer, ChannelKind kind, Duration ago) {
        return with(sales, customer, kind, ago);
    }

    private Touch with(CurrentUser person, CustomerId customer, ChannelKind kind, Duration ago) {
        return new Touch(
                customer,
                null,
                person.id(),
                Direction.IN,
                Medium.CALL,
                kind,
                true,
                true,
                null,
                clock.instant().minus(ago),
                null);
    }

    private Touch over(ChannelId channel, CustomerId customer, Duration ago) {
        return new Touch(
                customer,
                null,
                sales.id(),
                Direction.IN,
                Medium.CALL,
                ChannelKind.SHARED,
                true,
                true,
                null,
                clock.instant().minus(ago),
                null,
                channel);
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
