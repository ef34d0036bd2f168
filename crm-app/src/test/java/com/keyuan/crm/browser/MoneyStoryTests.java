package com.keyuan.crm.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** From an opportunity to the money: one instalment is late, the director hears of it, the money comes, once, and goes back. */
@BrowserTest
class MoneyStoryTests {

    private static final String DEAL = "热力管网保温钢管";
    private static final String INVOICE = "FP-STORY-1";
    private static final String REFERENCE = "STORY-0001";

    @Test
    void leadsFromAnOpportunityToTheMoney(Visitors visitors) {
        Visitor seller = visitors.atDesk("zhouyanqing");
        seller.open("/customers");
        Locator first = seller.page().locator("#rows a.nm").first();
        String customer = first.innerText();
        String contract = signed(seller, first.getAttribute("href"));

        LocalDate today = DemoApplication.today();
        Visitor finance = visitors.atDesk("jiyunshu");
        finance.open(contract).follow("开票");
        finance.findsThePageInOrder()
                .fill("#number", INVOICE)
                .fill("#issuedOn", today.minusDays(95).toString())
                .fill("#dueOn", today.minusDays(65).toString());
        finance.goOn(() -> submit(finance)).sees(INVOICE, "逾期", "30,000").findsThePageInOrder();
        String invoice = finance.path();

        DemoApplication.remind();
        Visitor director = visitors.at(Screen.PHONE, "shenbeichen");
        director.open("/tasks").sees(INVOICE);
        director.open(invoice).sees("逾期 60 天", "进行中").findsThePageInOrder();

        String receipt = received(finance, customer);
        finance.sees("30,000").findsThePageInOrder();
        finance.press("确认客户");
        finance.findsThePageInOrder();
        finance.goOn(finance.page()
                .locator("tr", new Page.LocatorOptions().setHasText(INVOICE))
                .locator("button", new Locator.LocatorOptions().setHasText("核销"))
                .first()::click);
        finance.open(invoice).sees("已收清").doesNotSee("进行中").findsThePageInOrder();
        director.open("/tasks").doesNotSee(INVOICE);

        received(finance, customer);
        finance.sees("不能重复记账").findsThePageInOrder();

        finance.open(receipt).fill("#reversal-reason", "银行退票").pressAndConfirm("冲销");
        finance.sees("起已冲销").findsThePageInOrder();
        finance.open(invoice).sees("逾期").doesNotSee("已收清").findsThePageInOrder();
    }

    private static String signed(Visitor seller, String customer) {
        seller.open("/opportunities/new?customer=" + customer.substring("/customers/".length()));
        seller.fill("#title", DEAL).fill("#amount", "90000").fill("#nextStep", "送报价");
        seller.goOn(() -> submit(seller)).sees(DEAL);
        String opportunity = seller.path();
        seller.open("/opportunities");
        Locator card = seller.page().locator(".ky-board-card", new Page.LocatorOptions().setHasText(DEAL));
        card.locator("select").selectOption("NEGOTIATING");
        card.locator("button").press("Enter");
        seller.page()
                .locator("section[aria-labelledby=stage-NEGOTIATING] .ky-board-card:has-text('" + DEAL + "')")
                .waitFor();
        seller.open(opportunity).follow("签合同");
        seller.button("分 3 期").click();
        seller.page().locator("[name='plan[2].amount'][value='30000.00']").waitFor();
        seller.goOn(() -> submit(seller)).pressAndConfirm("签订");
        seller.sees("已签订");
        return seller.path();
    }

    /** Where the receipt is, or the form again. */
    private static String received(Visitor finance, String payer) {
        finance.open("/receipts/new").findsThePageInOrder();
        finance.page().locator("#account").selectOption(new SelectOption().setIndex(1));
        finance.fill("#reference", REFERENCE).fill("#amount", "30000").fill("#payer", payer);
        finance.goOn(() -> submit(finance));
        return finance.path();
    }

    private static void submit(Visitor visitor) {
        visitor.page().locator("main form .ky-foot button[type=submit]").click();
    }
}
