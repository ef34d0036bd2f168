package com.keyuan.crm.interaction.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelReading;
import com.keyuan.crm.interaction.Direction;
import com.keyuan.crm.interaction.InteractionId;
import com.keyuan.crm.interaction.InteractionPage;
import com.keyuan.crm.interaction.InteractionQueries.Choice;
import com.keyuan.crm.interaction.InteractionService;
import com.keyuan.crm.interaction.Medium;
import com.keyuan.crm.interaction.NotHappenedYet;
import com.keyuan.crm.interaction.ReceivedOutcome;
import com.keyuan.crm.interaction.Touch;
import com.keyuan.crm.interaction.TouchReceiving;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.WebTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WebTest(InteractionController.class)
@Import(InteractionChoices.class)
class InteractionControllerTests {

    private final MockMvcTester mvc;
    private final CurrentUser sales = user(Role.SALES);
    private final InteractionId id = InteractionId.next();
    private final CustomerId customer = CustomerId.next();
    private final PersonId colleague = PersonId.next();
    private final Touch touch = new Touch(
            customer,
            null,
            sales.id(),
            Direction.IN,
            Medium.CALL,
            ChannelKind.SHARED,
            true,
            true,
            null,
            Instant.parse("2026-03-18T01:30:00Z"),
            "问交期");

    @MockitoBean
    private InteractionService interactions;

    @MockitoBean
    private TouchReceiving receiving;

    @MockitoBean
    private ChannelReading register;

    InteractionControllerTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @BeforeEach
    void given() {
        when(interactions.choosesCustomers(any())).thenReturn(true);
        when(interactions.customerName(any(), any())).thenReturn("江北恒桥建设集团");
        when(interactions.contacts(any(), any())).thenReturn(List.of(new Choice<>(ContactId.next(), "柳总 决策人")));
        when(interactions.colleagues(any())).thenReturn(List.of(new Choice<>(colleague, "顾南乔 华东一部")));
        when(interactions.page(any(), any())).thenReturn(new InteractionPage(id, 2, touch, false, "江北恒桥建设集团"));
    }

    @Test
    void showsBothSidesWhenSomebodyElseCorrectedItMeanwhile() {
        doThrow(new StaleVersion("interaction", id)).when(interactions).correct(any(), any(), any(), anyLong());
        assertThat(mvc.post()
                        .uri("/interactions/" + id)
                        .with(asking(sales))
                        .param("id", id.toString())
                        .param("version", "1")
                        .param("customer", customer.toString())
                        .param("direction", "OUT")
                        .param("medium", "CALL")
                        .param("channel", "SHARED")
                        .param("happenedAt", "2026-03-18T09:30")
                        .param("note", "问价格"))
                .hasStatus(409)
                .bodyText()
                .contains("别人刚改过", "<td>问价格</td>", "<td>问交期</td>", "name=\"version\" value=\"2\"")
                .doesNotContain("??", "<td>2026");
    }

    @Test
    void opensTheFormWithTheCustomerTheTimeAndItsContacts() {
        assertThat(mvc.get().uri("/interactions/new?customer=" + customer).with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("江北恒桥建设集团", "2026-03-18T10:00", "柳总 决策人", "顾南乔 华东一部", "公司公共渠道");
        assertThat(mvc.get().uri("/interactions/new?lang=en").with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("Record a touch", "A customer not on your list")
                .doesNotContain("柳总");
    }

    @Test
    void asksWhoHasNoCustomersForTheNameOnly() {
        when(interactions.choosesCustomers(any())).thenReturn(false);
        assertThat(mvc.get().uri("/interactions/new").with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"customerName\"")
                .doesNotContain("/customers/options");
    }

    @Test
    void recordsATouch() {
        assertThat(save("/interactions").param("customer", customer.toString()))
                .hasRedirectedUrl("/customers/" + customer);
        verify(interactions).record(eq(sales), eq(id), eq(touch));
    }

    @Test
    void recordsWhoRangByName() {
        assertThat(save("/interactions").param("customerName", "宏湛石化工程")).hasRedirectedUrl("/");
        verify(interactions).answer(eq(sales), eq(id), eq("宏湛石化工程"), any());
        verify(interactions, never()).record(any(), any(), any());
    }

    @Test
    void keepsANumberThatNobodyKnows() {
        when(receiving.noted(any(), any(), any())).thenReturn(ReceivedOutcome.WAITING);
        assertThat(save("/interactions").param("peer", "13800001111")).hasRedirectedUrl("/");
        verify(receiving).noted(eq(sales), any(), argThat(notice -> "13800001111".equals(notice.peer())));
        verify(interactions, never()).record(any(), any(), any());
    }

    @Test
    void asksForTheCustomerAndSaysWhatIsWrong() {
        assertThat(save("/interactions")).hasStatus(422).bodyText().contains("请选客户", "问交期");
        assertThat(save("/interactions").param("customer", "x").param("note", "好".repeat(2001)))
                .hasStatus(422);
        assertThat(mvc.post().uri("/interactions").with(asking(sales)).param("direction", "SIDEWAYS"))
                .hasStatus(422)
                .bodyText()
                .contains("格式不对", "必填");
        when(interactions.record(any(), any(), any())).thenThrow(new NotHappenedYet());
        assertThat(save("/interactions").param("customer", customer.toString()))
                .hasStatus(422)
                .bodyText()
                .contains("还没发生的事不能记");
    }

    @Test
    void correctsATouch() {
        assertThat(mvc.get().uri("/interactions/{id}/edit", id).with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("更正往来", "name=\"version\" value=\"2\"", "2026-03-18T09:30");
        assertThat(save("/interactions/" + id)
                        .param("customer", customer.toString())
                        .param("version", "2"))
                .hasRedirectedUrl("/customers/" + customer);
        verify(interactions).correct(sales, id, touch, 2);
    }

    @Test
    void tellsThatSomebodyElseWasFaster() {
        doThrow(new StaleVersion("interaction", id)).when(interactions).correct(any(), any(), any(), anyLong());
        assertThat(save("/interactions/" + id)
                        .param("customer", customer.toString())
                        .param("version", "1"))
                .hasStatus(409);
    }

    @Test
    void givesTheContactsOfThePickedCustomer() {
        assertThat(mvc.get().uri("/interactions/contacts?customer=" + customer).with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("柳总 决策人")
                .doesNotContain("<html");
        assertThat(mvc.get().uri("/interactions/contacts?customer=").with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("select");
    }

    private MockMvcRequestBuilder save(String address) {
        return mvc.post()
                .uri(address)
                .with(asking(sales))
                .param("id", id.toString())
                .param("direction", "IN")
                .param("medium", "CALL")
                .param("channel", "SHARED")
                .param("opensMatter", "true")
                .param("twoWay", "true")
                .param("happenedAt", "2026-03-18T09:30")
                .param("note", "问交期");
    }
}
