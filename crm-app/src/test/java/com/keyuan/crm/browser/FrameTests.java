package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
