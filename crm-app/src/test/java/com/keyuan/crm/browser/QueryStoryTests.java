package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A salesperson finds that a customer is a colleague's, asks to see it, looks, and no longer does. */
@BrowserTest
class QueryStoryTests {

    @Test
    void looksForAWhileAtAColleaguesCustomer(Visitors visitors) {
        Visitor manager = visitors.byPassword(Screen.DESK, "liangqinglan");
        String name = manager.open("/customers")
                .page()
                .locator("#rows .nm")
                .first()
                .innerText()
                .strip();

        Visitor asker = visitors.byPassword(Screen.DESK, "chenwangshu");
        asker.open("/customers/new").fill("#name", name);
        asker.goOn(() -> asker.page()
                .locator("main .ky-foot button[type=submit]")
                .first()
                .click());
        asker.follow("申请查看这位客户").findsThePageInOrder();
        assertThat(asker.page().locator("#customer").inputValue()).isEqualTo(name);
        asker.fill("#purpose", "客户集团采购，核对历史规格").fill("#days", "10").press("提交申请");
        asker.sees("已提交", "待批").findsThePageInOrder();
        String question = asker.path();

        manager.open("/queries?view=waiting").sees(name, "陈望舒").findsThePageInOrder();
        manager.open(question).sees("客户集团采购，核对历史规格").findsThePageInOrder();
        manager.fill("#days", "3").press("批准").sees("已批准", "可查看", "还没有查看过");

        asker.open(question).follow("打开客户");
        assertThat(asker.path()).startsWith("/customers/");
        asker.sees(name);
        String customer = asker.path();

        manager.open(question).sees("实际查看", "客户页面").pressAndConfirm("收回").sees("已收回");
        assertThat(asker.page().request().get(customer).status())
                .as("the right ends at once")
                .isEqualTo(403);
    }
}
