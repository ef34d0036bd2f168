package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two salespeople click “claim” on the same customer at once: one gets it, the other reads that a colleague was quicker. */
@BrowserTest
class ClaimStoryTests {

    @Test
    void givesACustomerToOneOfTwoWhoClickAtOnce(Visitors visitors) {
        Visitor one = visitors.atDesk("zhouyanqing").open("/pool?tier=C").findsThePageInOrder();
        Visitor other = visitors.byPassword(Screen.DESK, "chenwangshu")
                .open("/pool?tier=C")
                .findsThePageInOrder();
        String customer = one.page()
                .locator("#rows tr:has(form[action$='/claim']):has-text('没有人持有过') a.nm")
                .first()
                .innerText()
                .strip();
        assertThat(claim(other, customer).count()).as("both may claim it").isOne();
        String left = left(other);

        List.of(one, other).forEach(visitor -> visitor.page().evaluate("""
                () => { document.documentElement.dataset.left = 'yes'; }"""));
        claim(one, customer).evaluate("form => form.requestSubmit()");
        claim(other, customer).evaluate("form => form.requestSubmit()");
        List.of(one, other).forEach(visitor -> visitor.page().waitForFunction("""
                () => !document.documentElement.dataset.left && document.readyState === 'complete'"""));

        Visitor winner = one.path().startsWith("/customers/") ? one : other;
        Visitor loser = winner == one ? other : one;
        assertThat(winner.path()).startsWith("/customers/");
        assertThat(winner.page().locator("h1").innerText()).contains(customer);
        assertThat(winner.page().locator("body").innerText()).contains("已领取，客户归您");
        assertThat(loser.path()).isEqualTo("/pool");
        assertThat(loser.page().locator("body").innerText()).contains("刚被同事领走");
        assertThat(loser.page().locator("#rows").innerText()).doesNotContain(customer);
        assertThat(left(loser)).as("an attempt that failed is no claim").isEqualTo(left);
        String id = winner.path().substring("/customers/".length());
        winner.open("/pool/" + id);
        assertThat(winner.path())
                .as("back on the page of what is one's own now")
                .isEqualTo("/customers/" + id);
        loser.open("/pool/" + id);
        assertThat(loser.path()).isEqualTo("/pool");
        assertThat(loser.page().locator("body").innerText()).contains("刚被同事领走");
        winner.open("/pool");
        assertThat(left(winner)).isNotEqualTo(left);
    }

    private static Locator claim(Visitor visitor, String customer) {
        return visitor.page()
                .locator("#rows tr")
                .filter(new Locator.FilterOptions().setHasText(customer))
                .locator("form[action$='/claim']");
    }

    private static String left(Visitor visitor) {
        Page page = visitor.page();
        return page.locator("main .ky-note b").first().innerText();
    }
}
