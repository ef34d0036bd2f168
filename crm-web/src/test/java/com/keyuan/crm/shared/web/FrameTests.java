package com.keyuan.crm.shared.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.shared.Role;
import jakarta.servlet.http.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest(SampleController.class)
@Import(SampleController.class)
class FrameTests {

    private final MockMvcTester mvc;

    FrameTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @Test
    void laysAListIntoTheFrame() {
        assertThat(get("/sample/list?kind=A&sort=name"))
                .hasStatusOk()
                .bodyText()
                .contains("<title>今日工作 · 客源</title>", "周砚青", "aria-current=\"page\"", "11月19日 周四")
                .contains("/sample/list?kind=A&amp;sort=-name", "/sample/list?kind=A&amp;sort=name&amp;after=k%261")
                .contains("386.4", "万元", "¥3,864,000.50", "3,864,000.50", "11-18 20:47")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "th:", "??");
    }

    @Test
    void speaksEnglishToWhoeverAskedForIt() {
        MvcTestResult result = mvc.get()
                .uri("/sample/list")
                .cookie(new Cookie("language", "en"))
                .with(asking(user(Role.SALES)))
                .exchange();

        assertThat(result).bodyText().contains("lang=\"en\"", "Main navigation", "3.86", "M CNY", "Thu 19 Nov");
    }

    @Test
    void remembersTheLanguageThatWasSwitchedTo() {
        assertThat(get("/sample/list?lang=en")).cookies().hasValue("language", "en");
        assertThat(get("/sample/list?lang=xx")).cookies().hasValue("language", "zh-CN");
    }

    @Test
    void keepsTheChosenTheme() {
        MvcTestResult result = mvc.get()
                .uri("/sample/list")
                .cookie(new Cookie("theme", "dark"))
                .with(asking(user(Role.SALES)))
                .exchange();

        assertThat(result).bodyText().contains("data-bs-theme=\"dark\"");
    }

    @Test
    void bindsEveryKindOfField() {
        assertThat(get("/sample/form?name=何工&amount=1234.5&one=B&many=A&many=B&day=2026-11-19"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"何工\"",
                        "value=\"1234.50\"",
                        "value=\"2026-11-19\"",
                        "data-picker-url=\"/sample/options\"")
                .contains("for=\"lines0.text\"", "id=\"lines0.text\"", "aria-describedby=\"name-hint\"")
                .contains("for=\"one2\"", "id=\"one2\" name=\"one\" checked=\"checked\"")
                .doesNotContain("is-invalid", "th:", "??");
    }

    @Test
    void saysWhatIsWrongAboveAndBesideAndKeepsWhatWasTyped() {
        MvcTestResult result = mvc.post()
                .uri("/sample/form")
                .param("amount", "12,34.567")
                .param("lines[0].text", " ")
                .param("note", "别丢")
                .with(asking(user(Role.SALES)))
                .exchange();

        assertThat(result)
                .bodyText()
                .contains("有 4 处需要修改", "href=\"#name\"", "href=\"#lines0.text\"", "id=\"name-error\"")
                .contains("aria-describedby=\"name-hint name-error\"", "aria-invalid=\"true\"", "必填")
                .contains("请填金额，最多两位小数", "value=\"12,34.567\"", "别丢");
    }

    @Test
    void saysWhatWasDone() {
        MvcTestResult result = mvc.get()
                .uri("/sample/list")
                .flashAttr("toast", new Toast("ok", "frame.tier", List.of("A")))
                .with(asking(user(Role.SALES)))
                .exchange();

        assertThat(result).bodyText().contains("data-toast=\"ok\"", "A 级客户");
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "403", "404", "409", "422", "500", "503"})
    void hasAPageForEachFailure(String code) {
        assertThat(get("/sample/error/" + code))
                .bodyText()
                .contains("data-failed", "ky-nav", code)
                .doesNotContain("th:", "??");
    }

    @Test
    void showsAFailureWithoutNavigationToWhoeverIsNotSignedIn() {
        assertThat(mvc.get().uri("/sample/error/404").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("没有这个页面")
                .doesNotContain("ky-nav\"", "??");
    }

    @Test
    void offersTheDemoPeopleOnTheSignInPage() {
        assertThat(mvc.get().uri("/sample/signin").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("action=\"/signin/demo\"", "value=\"xuzhiwei\"", "销售经理", "name=\"password\"")
                .doesNotContain("??", "th:");
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(asking(user(Role.SALES))).exchange();
    }
}
