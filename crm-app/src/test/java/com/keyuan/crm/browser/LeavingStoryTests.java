package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/** A salesperson gives notice and leaves with nothing lost: what they held has holders, and the account is closed. */
@BrowserTest
class LeavingStoryTests {

    private static final String NAME = "韩若川";
    private static final String CUSTOMER = "澄江管道配件有限公司";
    private static final String OWN_PASSWORD = "long-enough-for-one-story";

    @Test
    void leavesWithNothingLost(Visitors visitors) {
        Visitor leaver = begins(visitors);
        leaver.open("/customers/new").fill("#name", CUSTOMER).goOn(() -> submit(leaver));
        String customer = leaver.path();
        leaver.open("/tasks/new").fill("#title", "给澄江寄样品").goOn(() -> submit(leaver));

        Visitor manager = visitors.byPassword(Screen.DESK, "liangqinglan");
        manager.open("/leavings").findsThePageInOrder().follow("登记离职").findsThePageInOrder();
        manager.page().locator("#person").selectOption(new SelectOption().setLabel(label(manager.page())));
        manager.fill("#note", "去了上游厂家").goOn(() -> submit(manager));
        manager.sees("登记当天的离职敞口", "还有 2 项要交出去").findsThePageInOrder();
        String leaving = manager.path();
        assertThat(line(manager, CUSTOMER).innerText()).contains("梁青岚", "无人接手");
        line(manager, CUSTOMER).locator("select[name=to]").selectOption("方以宁");
        manager.goOn(() -> line(manager, CUSTOMER).locator("button").click());
        assertThat(line(manager, CUSTOMER).innerText()).contains("方以宁", "手工");
        assertThat(manager.page()
                        .locator("form[action$='/approval'], form[action$='/closing']")
                        .count())
                .as("the director approves, and nothing is closed over something")
                .isZero();

        leaver.open(leaving).sees("还有 2 项要交出去").doesNotSee("离职敞口");
        visitors.atDesk("shenbeichen").open(leaving).pressAndConfirm("批准并移交").sees("名下已无一物");
        manager.open(customer).sees("方以宁");
        manager.open("/tasks").sees("给澄江寄样品");

        manager.open(leaving).pressAndConfirm("关闭账号").sees("账号已关闭").findsThePageInOrder();
        leaver.open("/");
        assertThat(leaver.path()).as("dead on the next request").isEqualTo("/signin");
    }

    /** The administrator takes somebody on, who chooses a password. */
    private static Visitor begins(Visitors visitors) {
        Visitor administrator = visitors.atDesk("suwanqing").open("/people/new");
        administrator.fill("#name", NAME).fill("#username", "hanruochuan");
        administrator
                .page()
                .locator("#department")
                .selectOption(new SelectOption()
                        .setLabel(administrator
                                .page()
                                .locator("#department option:text('华南部')")
                                .innerText()));
        administrator.page().locator("#level").selectOption("REGULAR");
        administrator.page().locator("input[name=roles][value=SALES]").check();
        administrator.goOn(() -> submit(administrator));
        String given = administrator.page().locator("main code").innerText().strip();
        Visitor leaver = visitors.stranger(Screen.DESK).open("/signin");
        leaver.fill("#username", "hanruochuan").fill("#password", given);
        leaver.goOn(() -> leaver.page().locator(".pane form button").first().click());
        leaver.fill("#present", given).fill("#password", OWN_PASSWORD).fill("#again", OWN_PASSWORD);
        return leaver.goOn(() -> submit(leaver));
    }

    private static String label(Page page) {
        return page.locator("#person option:text('" + NAME + "')").innerText();
    }

    private static Locator line(Visitor visitor, String what) {
        return visitor.page()
                .locator("#rows tr")
                .filter(new Locator.FilterOptions().setHasText(what))
                .first();
    }

    private static void submit(Visitor visitor) {
        visitor.page().locator("main .ky-foot button[type=submit]").first().click();
    }
}
