package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/** A manager goes through the proposals of the policy: nothing changes without the manager's word. */
@BrowserTest
class TierReviewStoryTests {

    @Test
    void acceptsOneChangeOfTierAndOverridesAnother(Visitors visitors) {
        Visitor manager = visitors.atDesk("xuzhiwei");
        manager.open("/tiers/reviews").findsThePageInOrder();
        Page page = manager.page();
        Locator waiting = page.locator("#rows a.nm");
        assertThat(waiting.count()).as("proposals of the demo company").isGreaterThanOrEqualTo(2);

        String accepted = opens(page, waiting.first());
        String proposed = page.locator("#panel .ky-card-head .ky-tier [aria-hidden]")
                .last()
                .innerText()
                .strip();
        manager.findsThePageInOrder();
        manager.goOn(page.locator("#panel form[action$='/acceptance'] button")::click);
        gone(page, accepted);
        manager.follow("已决定").findsThePageInOrder();
        assertThat(row(page, accepted).innerText()).contains("许知微", "接受为 " + proposed + " 级");
        row(page, accepted).locator("a.nm").click();
        page.locator("#panel h2 a").waitFor();
        manager.goOn(page.locator("#panel h2 a")::click);
        assertThat(page.locator(".ky-cust .ky-tier [aria-hidden]").first().innerText())
                .contains(proposed);

        manager.open("/tiers/reviews");
        String overridden = opens(page, waiting.first());
        page.locator("#panel input[name=tier]").first().check();
        manager.fill("#reason", "大客户刚换采购负责人，半年内不动")
                .fill("#until", DemoApplication.today().plusDays(180).toString());
        manager.findsThePageInOrder();
        manager.goOn(page.locator("#panel form[action$='/override'] button[type=submit]")::click);
        gone(page, overridden);
        manager.follow("已决定");
        assertThat(row(page, overridden).innerText()).contains("许知微", "改判为", "大客户刚换采购负责人");
        manager.open("/tiers/overrides").findsThePageInOrder();
    }

    @Test
    void fitsListAndChartIntoTheirCards(Visitors visitors) {
        Page page = visitors.atDesk("xuzhiwei").open("/tiers/reviews?lang=en").page();

        assertThat(page.locator("#panel form[action$='/override']").count())
                .as("the first proposal lies open")
                .isOne();
        assertThat((Boolean) page.locator(".is-tiers .ky-scroll")
                        .evaluate("box => box.firstElementChild.offsetWidth <= box.clientWidth"))
                .isTrue();
        assertThat(page.locator("main").innerText()).doesNotContain("，", "、");
        page.navigate("/tiers/trend?lang=zh-CN");
        page.locator(".ky-tier-trend canvas").waitFor();
        assertThat(page.locator(".ky-tier-trend").boundingBox().height).isGreaterThan(200);
    }

    private static String opens(Page page, Locator link) {
        String customer = link.innerText().strip();
        page.evaluate("() => { document.getElementById('panel').dataset.before = 'yes'; }"); // one lies open already
        link.click();
        page.locator("#panel:not([data-before]) h2")
                .filter(new Locator.FilterOptions().setHasText(customer))
                .waitFor();
        return customer;
    }

    private static Locator row(Page page, String customer) {
        return page.locator("#rows tr")
                .filter(new Locator.FilterOptions().setHasText(customer))
                .first();
    }

    private static void gone(Page page, String customer) {
        page.locator("#rows a.nm")
                .filter(new Locator.FilterOptions().setHasText(customer))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
}
