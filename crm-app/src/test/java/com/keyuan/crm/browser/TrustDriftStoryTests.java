package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A customer drifted to one colleague over the demo company's months; the manager takes the step that is offered. */
@BrowserTest
class TrustDriftStoryTests {

    private static final String CUSTOMER = "汇安市政建设有限公司";

    @Test
    void letsTheManagerTakeTheOfferedStep(Visitors visitors) {
        Visitor manager = visitors.atDesk("xuzhiwei");
        manager.open("/trust/alerts").findsThePageInOrder();
        assertThat(alert(manager.page()).innerText()).contains("变成个人资源", "依附");
        manager.goOn(alert(manager.page()).locator("a.nm")::click);
        manager.sees("个人资源").findsThePageInOrder();
        assertThat(fell(manager.page())).as("the score fell over the months").isTrue();

        manager.open("/trust/alerts");
        Locator offered = alert(manager.page()).locator("button[name=step]");
        String step = offered.innerText().strip();
        manager.goOn(offered::click);
        manager.sees("已列入任务");
        assertThat(alert(manager.page()).count()).as("the alert waits no more").isZero();
        manager.follow("已处理");
        assertThat(alert(manager.page()).innerText()).contains("许知微", step);
        manager.goOn(alert(manager.page()).locator("a.nm")::click);
        manager.open(manager.path().replace("/trust", "")).sees(step);
    }

    /** From the first of the monthly scores to the last, as the table under the line has them. */
    private static boolean fell(Page page) {
        return (Boolean) page.evaluate("""
                () => {
                  const scores = [...document.querySelectorAll('#panel details tbody td.num:nth-child(2)')]
                      .map((cell) => Number(cell.textContent));
                  return scores.length > 6 && scores.at(0) - scores.at(-1) > 15;
                }""");
    }

    private static Locator alert(Page page) {
        return page.locator("tr[data-alert]")
                .filter(new Locator.FilterOptions().setHasText(CUSTOMER))
                .first();
    }
}
