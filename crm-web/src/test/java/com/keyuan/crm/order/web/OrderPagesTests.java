package com.keyuan.crm.order.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.order.OrderAlreadyCancelled;
import com.keyuan.crm.order.OrderId;
import com.keyuan.crm.order.OrderInFuture;
import com.keyuan.crm.order.OrderNumberTaken;
import com.keyuan.crm.order.OrderPage;
import com.keyuan.crm.order.OrderRow;
import com.keyuan.crm.order.OrderService;
import com.keyuan.crm.order.OrderTotals;
import com.keyuan.crm.order.ProductId;
import com.keyuan.crm.order.ProductNameTaken;
import com.keyuan.crm.order.ProductRow;
import com.keyuan.crm.order.ProductService;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.web.WebTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest({OrderController.class, ProductController.class})
class OrderPagesTests {

    private static final OrderId ID = OrderId.next();
    private static final CustomerId CUSTOMER = CustomerId.next();

    private final MockMvcTester web;
    private final CurrentUser sales = user(Role.SALES);

    @MockitoBean
    private OrderService orders;

    @MockitoBean
    private ProductService products;

    @MockitoBean
    private CustomerReading customers;

    OrderPagesTests(MockMvcTester web) {
        this.web = web;
    }

    @BeforeEach
    void oneOrder() {
        OrderRow row = new OrderRow(
                ID,
                CUSTOMER,
                "通海船务工程",
                "DH-2603-007",
                LocalDate.of(2026, 3, 2),
                new BigDecimal("-1200.50"),
                ChannelKind.HELD,
                "周砚青",
                null,
                false);
        given(orders.list(any(), any(), any(), anyInt())).willReturn(new Slice<>(List.of(row), null));
        given(orders.totals(any(), any())).willReturn(new OrderTotals(0, 1, new BigDecimal("-1200.50")));
        given(orders.listOf(any(), any(), any(), anyInt())).willReturn(new Slice<>(List.of(row), null));
        given(orders.totalsOf(any(), any())).willReturn(new OrderTotals(0, 1, new BigDecimal("-1200.50")));
        given(orders.customerName(any(), any())).willReturn("通海船务工程");
        given(orders.mayCorrect(any(), any())).willReturn(true);
        given(orders.page(any(), any())).willReturn(page());
        given(orders.pageToCorrect(any(), any())).willReturn(page());
    }

    @Test
    void listsOrdersWithReturnsMarked() {
        assertThat(web.get().uri("/orders").with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("通海船务工程", "DH-2603-007", "−1,200.50", "退货")
                .doesNotContain("??");
        assertThat(web.get()
                        .uri("/orders?kind=RETURN&channel=HELD&from=2026-01-01&q=%25&lang=en")
                        .with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("2026-01-01")
                .doesNotContain("??");
        assertThat(web.get().uri("/customers/{id}/orders", CUSTOMER).with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("DH-2603-007")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "number,''",
        "number,'012345678901234567890123456789012345678901'",
        "orderedOn,''",
        "orderedOn,2026-02-30",
        "amount,''",
        "amount,-5",
        "amount,1.005",
        "amount,1e400",
        "amount,一百",
        "channelKind,PIGEON",
        "customer,''"
    })
    void asksForWhatIsMissingOrWrong(String field, String value) {
        assertThat(send("/orders", field, value))
                .hasStatus(422)
                .bodyText()
                .contains(field + "-error")
                .doesNotContain("??");
        verify(orders, never()).record(any(), any());
    }

    @Test
    void recordsOnceAndTellsTheRulesWhereTheyApply() {
        assertThat(send("/orders", "number", "DH-1")).hasStatus3xxRedirection().hasRedirectedUrl("/orders/" + ID);
        willThrow(new OrderNumberTaken("保留的单号")).given(orders).record(any(), any());
        assertThat(send("/orders", "number", "保留的单号"))
                .hasStatus(422)
                .bodyText()
                .contains("保留的单号", "number-error")
                .doesNotContain("??");
        willThrow(new OrderInFuture()).given(orders).record(any(), any());
        assertThat(send("/orders", "number", "DH-1")).hasStatus(422).bodyText().contains("orderedOn-error");
    }

    @Test
    void correctsAndCancelsWithTheVersionOfTheForm() {
        assertThat(web.get().uri("/orders/{id}/correction", ID).with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"version\" value=\"3\"")
                .doesNotContain("??");
        willThrow(new StaleVersion("order", ID)).given(orders).correct(any(), any(), any(), anyLong());
        assertThat(send("/orders/" + ID + "/correction", "number", "DH-1"))
                .hasStatus(409)
                .bodyText()
                .contains("别人刚改过", "DH-1", "DH-2603-007", "name=\"version\" value=\"3\"", "公司分管")
                .doesNotContain("??");
        assertThat(web.post()
                        .uri("/orders/{id}/cancellation", ID)
                        .param("reason", " ")
                        .param("version", "3")
                        .with(asking(sales)))
                .hasStatus3xxRedirection();
        verify(orders, never()).cancel(any(), any(), any(), anyLong());
        willThrow(new OrderAlreadyCancelled("DH-2603-007")).given(orders).cancel(any(), any(), any(), anyLong());
        assertThat(web.post()
                        .uri("/orders/{id}/cancellation", ID)
                        .param("reason", "重复录入")
                        .param("version", "3")
                        .with(asking(sales)))
                .hasStatus3xxRedirection()
                .flash()
                .hasEntrySatisfying(
                        "toast", toast -> assertThat(toast.toString()).contains("warn"));
        verify(orders).cancel(any(), eq(ID), eq("重复录入"), eq(3L));
        assertThat(web.get().uri("/orders/{id}", ID).with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("DH-2603-007")
                .doesNotContain("??");
    }

    @Test
    void keepsTheListOfProducts() {
        CurrentUser director = user(Role.DIRECTOR);
        given(products.list(any())).willReturn(List.of(new ProductRow(ProductId.next(), "无缝钢管", true, 1, 12)));
        willThrow(new ProductNameTaken("焊管")).given(products).add(any(), any(), any());

        assertThat(web.get().uri("/products").with(asking(director)))
                .hasStatusOk()
                .bodyText()
                .contains("无缝钢管", "12")
                .doesNotContain("??");
        assertThat(web.post()
                        .uri("/products")
                        .param("id", ProductId.next().toString())
                        .param("name", "焊管")
                        .with(asking(director)))
                .hasStatus(422)
                .bodyText()
                .contains("焊管", "name-error")
                .doesNotContain("??");
    }

    private MvcTestResult send(String address, String field, String value) {
        var request = web.post().uri(address).with(asking(sales));
        String[][] whole = {
            {"id", ID.toString()},
            {"version", "3"},
            {"customer", CUSTOMER.toString()},
            {"number", "DH-9"},
            {"orderedOn", "2026-03-02"},
            {"amount", "12.50"},
            {"channelKind", "SHARED"}
        };
        for (String[] one : whole) {
            request.param(one[0], one[0].equals(field) ? value : one[1]);
        }
        return request.exchange();
    }

    private static OrderPage page() {
        return new OrderPage(
                ID,
                3,
                CUSTOMER,
                "通海船务工程",
                "DH-2603-007",
                LocalDate.of(2026, 3, 2),
                new BigDecimal("1200.50"),
                ChannelKind.HELD,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                "周砚青",
                TestClock.BEGINNING);
    }
}
