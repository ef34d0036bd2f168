package com.keyuan.crm.campaign.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.campaign.CampaignDetails;
import com.keyuan.crm.campaign.CampaignId;
import com.keyuan.crm.campaign.CampaignKind;
import com.keyuan.crm.campaign.CampaignNotHeldYet;
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
import com.keyuan.crm.shared.StaleVersion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
@RequiredArgsConstructor
class CampaignTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private final TestCompany company;
    private final TestCustomers customers;
    private final CampaignService campaigns;
    private final JdbcClient jdbc;

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

        assertThat(campaigns.page(sales, id).results()).singleElement().satisfies(result -> {
            assertThat(result.invited()).isEqualTo(1);
            assertThat(result.came()).isEqualTo(1);
            assertThat(result.newCustomers()).isEqualTo(1);
            assertThat(result.orders()).isEqualTo(2);
            assertThat(result.revenue()).isEqualByComparingTo("1000");
            assertThat(result.cost()).isEqualByComparingTo("100");
            assertThat(result.perYuan()).isEqualByComparingTo("10");
        });
        assertThat(campaigns.page(elsewhere, id).results().get(0).orders()).isZero();
        assertThat(campaigns.page(sales, id).guests()).hasSize(1);
        assertThat(campaigns.page(sales, id).row().invited()).isEqualTo(2);
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

    private CampaignId held(LocalDate on) {
        CampaignId id = CampaignId.next();
        campaigns.add(manager, id, details(on));
        campaigns.add(manager, id, details(on));
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
