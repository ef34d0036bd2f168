package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.Authenticator;
import com.keyuan.crm.people.TimeCodeRule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody sets up a second factor, is asked for codes from then on, and sees where they are signed in. */
@BrowserTest
class SecondFactorStoryTests {

    @Test
    void comesInByPasswordAndCode(Visitors visitors) {
        Visitor desk = visitors.byPassword(Screen.DESK, "linjiahe");
        desk.open("/me/security").sees("登录与安全", "未启用").findsThePageInOrder();
        desk.follow("开始设置").findsThePageInOrder().press("开始设置").findsThePageInOrder();
        Authenticator phone =
                Authenticator.of(desk.page().locator("[data-secret]").innerText());
        desk.fill("#code", "12345").press("确认启用").sees("验证码不对");
        Instant confirmed = DemoApplication.now();
        desk.fill("#code", phone.at(confirmed)).press("确认启用").sees("恢复码").findsThePageInOrder();
        List<String> codes = desk.page().locator(".ky-codes code").allInnerTexts();
        assertThat(codes).hasSize(10);
        desk.follow("已保存好").sees("已启用", "还剩 10 个恢复码", "当前设备").findsThePageInOrder();

        Visitor elsewhere = visitors.stranger(Screen.PHONE).open("/signin?next=/tasks");
        elsewhere.fill("#username", "linjiahe").fill("#password", "demo-only");
        elsewhere.goOn(
                () -> elsewhere.page().locator(".pane form button").first().click());
        assertThat(elsewhere.path()).isEqualTo("/signin/code");
        elsewhere.findsThePageInOrder();
        elsewhere.fill("#code", phone.at(confirmed)).press("验证并进入").sees("验证码不对，或已经用过");
        // the clock is real: the code of the next half minute is tolerated half a minute early
        elsewhere.fill("#code", phone.at(confirmed.plusSeconds(TimeCodeRule.SECONDS)));
        elsewhere.press("验证并进入");
        assertThat(elsewhere.path()).isEqualTo("/tasks");

        desk.open("/me/security").pressAndConfirm("退出其他设备").sees("其他设备已全部退出");
        elsewhere.open("/tasks");
        assertThat(elsewhere.path()).as("signed out from elsewhere").isEqualTo("/signin");

        desk.fill("#code", codes.get(0));
        desk.pressAndConfirm("停用两步验证").sees("两步验证已停用", "未启用");
    }
}
