package com.keyuan.crm.campaign.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.campaign.CampaignDetails;
import com.keyuan.crm.campaign.CampaignGuest;
import com.keyuan.crm.campaign.CampaignId;
import com.keyuan.crm.campaign.CampaignKind;
import com.keyuan.crm.campaign.CampaignNotHeldYet;
import com.keyuan.crm.campaign.CampaignResult;
import com.keyuan.crm.campaign.CampaignService;
import com.keyuan.crm.campaign.CampaignUnsound;
import com.keyuan.crm.campaign.GuestState;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.StaleVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CommittingTest
@PersistenceTest
@RequiredArgsConstructor
class CampaignTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private final TestCompany company;
    private final TestCustomers customers;
    private final CampaignService campaigns;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    private CurrentUser sales;
    private CurrentUser manager;
    private CustomerId customer;

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        manager = company.hire("华东一部", Role.MANAGER);
        customer = customers.heldBy(sales);
    }

    @Test
    void saysWhatCameOfItWithinItsDaysForWhoeverSeesTheCustomers() {
        CurrentUser elsewhere = company.hire("华南部", Role.SALES);
        CustomerId foreign = customers.heldBy(elsewhere);
        CampaignId id = held(TODAY.minusDays(60));
        campaigns.invite(sales, id, List.of(customer));
        campaigns.invite(sales, id, List.of(customer));
        campaigns.invite(elsewhere, id, List.of(foreign));
        campaigns.mark(sales, id, customer, GuestState.CAME);
        order(customer, TODAY.minusDays(60), 700);
        order(customer, TODAY.minusDays(10), 300);
        order(foreign, TODAY.minusDays(61), 900);

        assertThat(campaigns.page(sales, id, null).results()).singleElement().satisfies(result -> {
            assertThat(result.invited()).isEqualTo(1);
            assertThat(result.came()).isEqualTo(1);
            assertThat(result.newCustomers()).isEqualTo(1);
            assertThat(result.orders()).isEqualTo(2);
            assertThat(result.revenue()).isEqualByComparingTo("1000");
            assertThat(result.cost()).isEqualByComparingTo("100");
            assertThat(result.perYuan()).isEqualByComparingTo("10");
        });
        assertThat(campaigns.page(elsewhere, id, null).results().get(0).orders())
                .isZero();
        assertThat(campaigns.page(sales, id, null).guests().rows()).hasSize(1);
        assertThat(campaigns.page(sales, id, null).row().invited()).isEqualTo(2);
        assertThat(campaigns.ofCustomer(sales, customer)).hasSize(1);
    }

    @Test
    void refusesWhoMayNotAndWhatCannotBe() {
        CampaignId id = held(TODAY.plusDays(1));
        CurrentUser elsewhere = company.hire("华南部", Role.SALES);
        campaigns.invite(sales, id, List.of(customer));

        assertThatThrownBy(() -> campaigns.invite(elsewhere, id, List.of(customer)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> campaigns.add(sales, CampaignId.next(), details(TODAY)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> campaigns.mark(sales, id, customer, GuestState.CAME))
                .isInstanceOf(CampaignNotHeldYet.class);
        assertThatThrownBy(() -> campaigns.change(manager, id, details(TODAY), 9))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> new CampaignDetails("展", CampaignKind.EVENT, TODAY, null, BigDecimal.valueOf(-1)))
                .isInstanceOf(CampaignUnsound.class);
        campaigns.change(manager, id, details(TODAY), 0);
        campaigns.mark(sales, id, customer, GuestState.CAME);
        assertThat(campaigns.list(sales, null).rows().get(0).came()).isEqualTo(1);
    }

    @Test
    void countsWhatWasSignedBesideWhatWasOrdered() {
        CampaignId id = held(TODAY.minusDays(60));
        CustomerId known = customers.heldBy(sales);
        campaigns.invite(sales, id, List.of(customer, known));
        contract(customer, TODAY.minusDays(20), "SIGNED");
        contract(known, TODAY.minusDays(400), "COMPLETED");
        contract(known, TODAY.minusDays(10), "SIGNED");
        order(known, TODAY.minusDays(5), 40);

        CampaignResult sum = CampaignResult.sum(campaigns.page(sales, id, null).results());

        assertThat(sum.newCustomers()).as("who signed before is not won").isEqualTo(1);
        assertThat(sum.contracts()).isEqualTo(2);
        assertThat(sum.contracted()).isEqualByComparingTo("1000");
        assertThat(sum.revenue()).isEqualByComparingTo("40");
        assertThat(sum.cost()).isEqualByComparingTo("200");
    }

    @Test
    void pagesItsGuests() {
        CampaignId id = held(TODAY);
        List<CustomerId> many =
                IntStream.range(0, 61).mapToObj(i -> customers.heldBy(sales)).toList();
        campaigns.invite(sales, id, many);
        Slice<CampaignGuest> first = campaigns.page(sales, id, null).guests();
        Slice<CampaignGuest> rest = campaigns.page(sales, id, first.next()).guests();
        assertThat(rest.next()).isNull();
        assertThat(Stream.concat(first.rows().stream(), rest.rows().stream()).map(CampaignGuest::customer))
                .containsExactlyInAnyOrderElementsOf(many);
        assertThat(campaigns.page(sales, id, "none").guests().rows()).isEqualTo(first.rows());
        assertThat(campaigns.list(sales, "+999999999-01-01_x").rows()).hasSize(1);
    }

    private void contract(CustomerId with, LocalDate on, String state) {
        UUID id = UUID.randomUUID();
        new TransactionTemplate(transactions).executeWithoutResult(now -> {
            jdbc.sql("""
                            insert into contract (id, version, number, customer_id, title, amount, sign_by, state, holder_id,
                                                  created_by, created_at)
                            values (:id, 0, :number, :customer, '供货', 500, :on, 'NEGOTIATING', :by, :by, now())""")
                    .param("id", id)
                    .param("number", id.toString())
                    .param("customer", with.value())
                    .param("on", on)
                    .param("by", sales.id().value())
                    .update();
            jdbc.sql("insert into contract_instalment values (:part, :id, 1, :on, 500)")
                    .param("part", UUID.randomUUID())
                    .param("id", id)
                    .param("on", on)
                    .update();
            jdbc.sql("update contract set state = 'SIGNED', signed_on = :on, signed_by = :by where id = :id")
                    .param("id", id)
                    .param("on", on)
                    .param("by", sales.id().value())
                    .update();
        });
        jdbc.sql("""
                        update contract set state = 'COMPLETED', ended_at = now(), ended_by = :by
                        where id = :id and :state = 'COMPLETED'""")
                .param("id", id)
                .param("by", sales.id().value())
                .param("state", state)
                .update();
    }

    private CampaignId held(LocalDate on) {
        CampaignId id = CampaignId.next();
        campaigns.add(manager, id, details(on));
        campaigns.add(manager, id, details(on));
        assertThatThrownBy(() -> campaigns.add(manager, id, details(on.plusDays(1))))
                .isInstanceOf(SavedOtherwise.class);
        return id;
    }

    private static CampaignDetails details(LocalDate on) {
        return new CampaignDetails("工厂开放日", CampaignKind.EVENT, on, "临江", new BigDecimal("200.00"));
    }

    private void order(CustomerId of, LocalDate on, int amount) {
        jdbc.sql("""
                        insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind,
                                                    recorded_at)
                        values (:id, 0, :customer, :number, :on, :amount, 'SHARED', now())""")
                .param("id", UUID.randomUUID())
                .param("customer", of.value())
                .param("number", UUID.randomUUID().toString().substring(0, 12))
                .param("on", on)
                .param("amount", amount)
                .update();
    }
}
