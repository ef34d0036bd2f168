package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * From the plan of a trip to the money on the account, each step by the one whose it is, with every page on the way in
 * order in both widths and both colours.
 */
@BrowserTest
class PapersStoryTests {

    /** What the names of one run have of their own, so that the story can be told again where it was told before. */
    private final String run = String.valueOf(System.currentTimeMillis() % 100_000_000 + 100_000_000);

    private final LocalDate today = DemoApplication.today();
    private final String hailing = "海陵船配" + run + "有限公司";
    private final String jingjiang = "靖江热力" + run + "有限公司";
    private final String taixing = "泰兴钢构" + run + "有限公司";

    @Test
    void paysOnceForATripWhoseCustomersConfirmItAndHoldsBackTheOther(Visitors visitors) {
        Visitor sales = visitors.atDesk("zhouyanqing");
        Visitor onTheWay = visitors.at(Screen.PHONE, "zhouyanqing");
        Traveller zhou = new Traveller(sales, onTheWay);
        String customer = zhou.meets(hailing, "陆工", "13712342204");
        zhou.meets(jingjiang, "邹敏", "13712345511");
        zhou.meets(taixing, "贺强", "13712347788");

        String clean = travels(zhou, "靖江", hailing, "陆工", jingjiang, "邹敏");
        String wrong = travels(zhou, "泰兴", taixing, "贺强");
        submits(sales, clean, "陆工", "150 1234 8831");
        submits(sales, wrong, null, null);
        String cleanClaim = zhou.claims(clean, "市内交通", "86.50", "25" + run + "000000001");
        String wrongClaim = zhou.claims(wrong, "市内交通", "120.00", "25" + run + "000000002");

        signs(visitors.atDesk("shenbeichen"), "靖江");
        signs(visitors.at(Screen.PHONE, "shenbeichen"), "泰兴");
        enters(visitors.atDesk("guxiaotang"), "靖江", true);
        enters(visitors.atDesk("guxiaotang"), "泰兴", false);
        showsTheNewNumberWithItsSource(sales, customer);

        Visitor luo = visitors.atDesk("luoyiming");
        Caller caller = new Caller(luo);
        caller.rings(hailing, "陆工");
        caller.doesNotKnow("无缝管 460 吨");
        caller.hearsThatAllIsTrue("谈了报价和交期");
        caller.says("属实", "");
        caller.rings(jingjiang, "邹敏");
        caller.hearsThatAllIsTrue("来过，谈了报价");
        caller.says("属实", "");
        caller.rings(taixing, "贺强");
        caller.hearsThatNobodyCame("那天没有人来过");
        caller.says("不属实", "联系人说当天没有人来");
        luo.open("/verifications/results").sees(taixing).findsThePageInOrder();

        Visitor finance = visitors.atDesk("jiyunshu");
        clearsAndPaysOnce(finance, number(sales, cleanClaim), number(sales, wrongClaim));
        sales.open(clean).sees("已付款").findsThePageInOrder();
        sales.open(wrong).sees("审查中").doesNotSee("不属实").findsThePageInOrder();
    }

    private String travels(Traveller zhou, String place, String... customersAndContacts) {
        String[] customers = new String[customersAndContacts.length / 2];
        for (int at = 0; at < customers.length; at++) {
            customers[at] = customersAndContacts[2 * at];
        }
        String trip = zhou.plans(place + run, "报价与年度框架", today, customers);
        zhou.setsOut(trip);
        for (int at = 0; at < customers.length; at++) {
            zhou.visits(
                    trip,
                    customers[at],
                    customersAndContacts[2 * at + 1],
                    "需求：无缝管 460 吨，八月前交\n经营：订单排到八月，新线在试车\n结果：周五前书面报价，对方等船级社证书",
                    "寄船级社证书");
        }
        zhou.comesBack(trip);
        return trip;
    }

    /** The report is there already, from the visits; what is new about a contact is proposed in it. */
    private static void submits(Visitor sales, String trip, String contact, String number) {
        sales.open(trip).follow("写记录").findsThePageInOrder();
        Page page = sales.page();
        sales.goOn(() -> page.locator("#sections a").nth(1).click());
        page.locator("#need").waitFor();
        assertThat(page.locator("#need").inputValue()).contains("无缝管 460 吨");
        if (contact != null) {
            page.locator("#field").selectOption("CONTACT_PHONE");
            page.locator("#contact").selectOption(new SelectOption().setLabel(contact));
            sales.fill("#value", number).press("加一项").sees("150****8831");
        }
        sales.findsThePageInOrder();
        sales.goOn(() -> page.locator("#sections a").first().click());
        sales.sees("可以提交了");
        sales.findsThePageInOrder();
        sales.pressAndConfirm("提交记录");
        sales.page().locator(".ky-strip .is-now").filter(having("签字")).waitFor();
        sales.findsThePageInOrder();
    }

    private void signs(Visitor director, String place) {
        director.open("/signatures");
        opens(director, place);
        director.sees("无缝管 460 吨").findsThePageInOrder().press("签字");
        gone(director, place);
    }

    private void enters(Visitor assistant, String place, boolean accepting) {
        assistant.open("/entries");
        opens(assistant, place);
        assistant.sees("无缝管 460 吨").findsThePageInOrder();
        if (accepting) {
            assertThat(assistant.button("差旅信息合格").isDisabled()).isTrue();
            assistant.press("采纳");
            assistant
                    .page()
                    .locator("form[action$='/qualification'] button:enabled")
                    .waitFor();
        }
        assistant.pressAndConfirm("差旅信息合格");
        gone(assistant, place);
    }

    private void opens(Visitor visitor, String place) {
        visitor.goOn(() ->
                visitor.page().locator("#rows a").filter(having(place + run)).click());
    }

    private void gone(Visitor visitor, String place) {
        visitor.page()
                .locator("#rows a")
                .filter(having(place + run))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static void showsTheNewNumberWithItsSource(Visitor sales, String customer) {
        sales.open(customer).sees("150****8831").doesNotSee("137****2204").findsThePageInOrder();
        Locator source = sales.page().locator(".ky-contact a[href^='/visits/']").first();
        assertThat(source.innerText()).contains("周砚青拜访所得");
        sales.goOn(source::click);
        sales.sees("无缝管 460 吨").findsThePageInOrder();
    }

    private static void clearsAndPaysOnce(Visitor finance, String clean, String wrong) {
        finance.open("/claims/desk").findsThePageInOrder();
        Page page = finance.page();
        Locator blocked = page.locator("#blocked tr").filter(having(wrong));
        assertThat(blocked.innerText()).contains("核实：审查中").doesNotContain("不属实");
        assertThat(page.locator("#clearable tr").filter(having(wrong)).count()).isZero();
        Visitor again = finance.inASecondTab().open("/claims/desk");

        choose(page, "#clearable", clean);
        finance.press("批量结清");
        page.locator("#payable tr").filter(having(clean)).waitFor();
        choose(again.page(), "#clearable", clean);
        again.press("批量结清").findsThePageInOrder();

        again.open("/claims/desk");
        choose(page, "#payable", clean);
        choose(again.page(), "#payable", clean);
        finance.pressAndConfirm("批量付款").sees(clean).findsThePageInOrder();
        String batch = finance.path();
        assertThat(batch).startsWith("/payments/");
        again.pressAndConfirm("批量付款").findsThePageInOrder();
        assertThat(again.path()).as("nothing is paid a second time").isEqualTo("/claims/desk");

        finance.open("/payments").findsThePageInOrder().open("/claims/desk");
        assertThat(page.locator("#payable tr").filter(having(clean)).count()).isZero();
        assertThat(page.locator("#clearable tr").filter(having(clean)).count()).isZero();
    }

    private static void choose(Page page, String list, String claim) {
        page.locator(list + " tr")
                .filter(having(claim))
                .locator("input[type=checkbox]")
                .check();
    }

    private static String number(Visitor sales, String claim) {
        sales.open(claim);
        return sales.page().locator("h1 .num").first().innerText().strip();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
