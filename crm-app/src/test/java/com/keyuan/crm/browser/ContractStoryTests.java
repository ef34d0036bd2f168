package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** From an opportunity to a signed contract that after-sales accepts and the manager amends. */
@BrowserTest
class ContractStoryTests {

    private static final String DEAL = "管廊二期螺旋管";

    @Test
    void leadsFromAnOpportunityToAContractThatAfterSalesServes(Visitors visitors) {
        Visitor seller = visitors.atDesk("zhouyanqing");
        seller.open("/customers");
        String customer = seller.page().locator("#rows a.nm").first().getAttribute("href");
        seller.open(customer + "/contracts").findsThePageInOrder();
        seller.open("/opportunities/new?customer=" + customer.substring("/customers/".length()));
        seller.findsThePageInOrder()
                .fill("#title", DEAL)
                .fill("#amount", "120000")
                .fill("#nextStep", "送报价");
        seller.goOn(() -> submit(seller)).sees(DEAL, "线索");
        String opportunity = seller.path();

        seller.open("/opportunities").findsThePageInOrder();
        Locator card = seller.page().locator(".ky-board-card", new Page.LocatorOptions().setHasText(DEAL));
        card.locator("select").selectOption("NEGOTIATING");
        card.locator("button").press("Enter");
        seller.page()
                .locator("section[aria-labelledby=stage-NEGOTIATING] .ky-board-card:has-text('" + DEAL + "')")
                .waitFor();

        seller.open(opportunity).findsThePageInOrder().follow("签合同");
        seller.button("分 3 期").click();
        seller.page().locator("[name='plan[2].amount'][value='40000.00']").waitFor();
        assertThat(seller.page().locator("#plan-sum").innerText())
                .contains("120,000")
                .doesNotContain("还差");
        seller.page().locator("[name='plan[2].amount']").fill("39999");
        seller.goOn(() -> submit(seller)).sees("少 1.00 元").findsThePageInOrder();
        seller.page().locator("[name='plan[2].amount']").fill("40000");
        seller.goOn(() -> submit(seller)).findsThePageInOrder().pressAndConfirm("签订");
        seller.sees("已签订", "待接收").findsThePageInOrder();
        String contract = seller.path();
        seller.open(opportunity).sees("赢单");

        Visitor service = visitors.at(Screen.PHONE, "gaoyuan");
        service.open("/").sees("合同待接收");
        service.open("/responsibilities").findsThePageInOrder();
        service.goOn(service.page()
                .locator("#rows > li", new Page.LocatorOptions().setHasText(DEAL))
                .locator("button", new Locator.LocatorOptions().setHasText("接收"))
                .first()::click);
        service.open(contract).sees("已接收").findsThePageInOrder();
        service.open(customer).findsThePageInOrder();

        Visitor manager = visitors.atDesk("xuzhiwei");
        manager.open(contract).follow("合同变更");
        manager.fill("#reason", "客户加量").fill("#amount", "130000");
        manager.page().locator("[name='plan[2].amount']").fill("50000");
        manager.findsThePageInOrder().pressAndConfirm("记录变更");
        manager.sees("客户加量", "130,000").findsThePageInOrder();
    }

    private static void submit(Visitor visitor) {
        visitor.page().locator("main form .ky-foot button[type=submit]").click();
    }
}
