package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the frame around every page does for the keyboard, the way back and the hasty finger. */
@BrowserTest
class FrameTests {

    /** A ring around what has the focus, or around the box it is typed in; a date's parts the browser marks itself. */
    private static final String FOCUS_SHOWN = """
            () => {
              const one = document.activeElement;
              const ringed = (element) => {
                const style = element && getComputedStyle(element);
                return style && (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
                  || style.boxShadow !== "none");
              };
              return one.type === "date" || one.matches(":focus-visible")
                && Boolean(ringed(one) || ringed(one.closest(".ts-control")) || ringed(one.nextElementSibling));
            }
            """;

    @Test
    void leadsTheKeyboardPastTheNavigation(Visitors visitors) {
        Page page = visitors.atDesk("zhouyanqing").open("/customers").page();

        page.keyboard().press("Tab");
        Locator skip = page.locator(".ky-skip");
        assertThat((Boolean) skip.evaluate("link => link === document.activeElement"))
                .isTrue();
        assertThat(skip.boundingBox().y).as("the link shows itself").isGreaterThanOrEqualTo(0);
        page.keyboard().press("Enter");

        assertThat(page.url()).endsWith("#main");
        page.keyboard().press("Tab");
        assertThat((Boolean) page.evaluate("() => document.getElementById('main').contains(document.activeElement)"))
                .isTrue();
    }

    @Test
    void showsWhereTheKeyboardIs(Visitors visitors) {
        Page page = visitors.atDesk("zhouyanqing").open("/trips/new").page();
        List<String> hidden = new ArrayList<>();

        for (int stop = 0; stop < 40; stop++) {
            page.keyboard().press("Tab");
            boolean left = (Boolean) page.evaluate("() => document.activeElement === document.body");
            if (!left && !(Boolean) page.evaluate(FOCUS_SHOWN)) {
                hidden.add(String.valueOf(page.evaluate("() => document.activeElement.outerHTML.slice(0, 160)")));
            }
        }

        assertThat(hidden).as("stops at which one does not see where one is").isEmpty();
    }

    @Test
    void closesWhatIsOpenByEscape(Visitors visitors) {
        Visitor visitor = visitors.atDesk("zhouyanqing").open("/customers");
        Page page = visitor.page();

        page.keyboard().press("?");
        page.locator("dialog#shortcuts[open]").waitFor();
        visitor.findsThePageInOrder();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]").count()).isZero();

        page.keyboard().press("n");
        page.locator("#create[open]").waitFor();
        visitor.findsThePageInOrder();
        page.keyboard().press("Escape");
        assertThat(page.locator("details.ky-menu[open]").count()).isZero();
        assertThat((Boolean) page.locator("#create summary").evaluate("one => one === document.activeElement"))
                .as("the focus comes back to what opened it")
                .isTrue();
    }

    @Test
    void comesBackToTheListOneLeftAfterMoreOfItWasFetched(Visitors visitors) {
        Page page = visitors.atDesk("shenbeichen").open("/customers").page();
        Locator names = page.locator("#rows a.nm");
        int first = names.count();

        page.locator("#rows [hx-get]").last().click();
        page.waitForFunction("count => document.querySelectorAll('#rows a.nm').length > count", first);
        String address = page.url();
        names.first().click();
        page.locator(".ky-cust").waitFor();
        page.goBack();

        names.first().waitFor();
        assertThat(page.url()).isEqualTo(address);
        assertThat(page.title()).contains("客户");
        assertThat(page.locator("#nav").count())
                .as("the whole page, not a part of it")
                .isOne();
    }

    @Test
    void keepsWhatWasTypedWhenTheSessionHadEndedUntilItIsSaved(Visitors visitors) {
        Visitor visitor = visitors.atDesk("zhouyanqing").open("/tasks/new");
        Page page = visitor.page();
        String title = "给客户寄样品 " + System.nanoTime();

        page.locator("main form [name=title]").fill(title);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("keyuan"));
        visitor.goOn(page.locator("main form button[type=submit]").last()::click);
        assertThat(visitor.path()).isEqualTo("/signin");
        visitor.goOn(page.locator("form:has(input[name=username][value=zhouyanqing]) button")::click);

        assertThat(visitor.path()).isEqualTo("/tasks/new");
        assertThat(page.locator("main form [name=title]").inputValue()).isEqualTo(title);
        visitor.goOn(page.locator("main form button[type=submit]").last()::click);
        page.locator("main").getByText(title).first().waitFor();
        assertThat(drafts(page)).isZero();
    }

    @Test
    void keepsWhatWasTypedWhenAnErrorAnswered(Visitors visitors) {
        Visitor visitor = visitors.atDesk("zhouyanqing").open("/tasks/new");
        Page page = visitor.page();

        page.locator("main form [name=title]").fill("问到货时间");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("keyuan-form"));
        visitor.goOn(page.locator("main form button[type=submit]").last()::click);
        page.locator(".ky-error").waitFor();
        page.goBack();
        page.locator("main form [name=title]").waitFor();
        visitor.open("/tasks").open("/tasks/new");

        assertThat(page.locator("main form [name=title]").inputValue()).isEqualTo("问到货时间");
        page.locator("[data-draft-status] button").click();
        assertThat(drafts(page)).isZero();
    }

    @Test
    void keepsADraftWithItsCustomer(Visitors visitors) {
        Visitor visitor = visitors.atDesk("zhouyanqing").open("/customers");
        Page page = visitor.page();
        List<String> customers = page.locator("#rows a.nm").all().stream()
                .map(link -> link.getAttribute("href").substring("/customers/".length()))
                .toList();
        String address = "/interactions/new?customer=";

        visitor.open(address + customers.get(0)).fill("main form [name=note]", "问了报价");
        page.waitForFunction("() => Object.values(localStorage).some(draft => draft.includes('问了报价'))");
        visitor.open(address + customers.get(1));
        assertThat(page.locator("main form [name=note]").inputValue()).isEmpty();
        visitor.open(address + customers.get(0));
        assertThat(page.locator("main form [name=note]").inputValue()).isEqualTo("问了报价");
    }

    @Test
    void copiesTheLastVisitOverADraft(Visitors visitors) {
        Visitor visitor = visitors.atDesk("zhouyanqing").open("/visits/new");
        Page page = visitor.page();
        visitor.goOn(page.locator("main a[href*='customer=']").first()::click);

        page.locator("#spoken").fill("还没写完的旧话");
        page.waitForFunction("() => Object.keys(localStorage).some(key => key.includes('visit:'))");
        visitor.goOn(page.locator("a[href*='copy=last']")::click);
        String copied = page.locator("#spoken").inputValue();
        assertThat(copied).isNotEqualTo("还没写完的旧话");

        page.locator("#spoken").fill(copied + "，又问了价");
        page.waitForFunction("() => Object.values(localStorage).some(draft => draft.includes('又问了价'))");
        page.reload();
        assertThat(page.locator("#spoken").inputValue()).isEqualTo(copied + "，又问了价");
    }

    @Test
    void foldsFiltersAndShowsRowsAsCardsOnThePhone(Visitors visitors) {
        Page page = visitors.at(Screen.PHONE, "zhouyanqing").open("/customers").page();
        Locator filter = page.locator("select[name=industry]");

        assertThat(filter.isVisible()).isFalse();
        page.locator("details[data-fold] summary").tap();
        assertThat(filter.isVisible()).isTrue();
        Locator amount = page.locator("#rows tr").first().locator("td.is-sum");
        assertThat(amount.boundingBox().x + amount.boundingBox().width).isLessThanOrEqualTo(390);
    }

    @Test
    void namesEveryDayOfTheWeekOnThePhone(Visitors visitors) {
        Page page = visitors.at(Screen.PHONE, "suwanqing").open("/calendar").page();

        for (Locator day : page.locator(".ky-cal table").first().locator("th").all()) {
            assertThat(day.isVisible()).isTrue();
        }
        assertThat(page.locator("td a.is-holiday").count()).isPositive();
        assertThat(page.locator("td a.is-made-up").count()).isPositive();
    }

    private static int drafts(Page page) {
        return (Integer)
                page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('draft:')).length");
    }

    @Test
    void sendsAFormOnceHoweverOftenItIsPressed(Visitors visitors) {
        Visitor visitor = visitors.atDesk("zhouyanqing").open("/tasks/new");
        Page page = visitor.page();
        List<Request> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(request);
            }
        });
        String title = "给客户回电话 " + System.nanoTime();

        page.locator("main form [name=title]").fill(title);
        page.locator("main form button[type=submit]").last().dblclick();
        page.waitForURL("**/tasks*");

        page.locator("main").getByText(title).first().waitFor();
        assertThat(sent).hasSize(1);
        assertThat(page.locator("main").getByText(title).count()).isOne();
    }
}
