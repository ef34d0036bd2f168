package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A manager finds two records of one customer, merges them field by field, and takes it back. */
@BrowserTest
class MergeStoryTests {

    @Test
    void mergesTwoRecordsAndTakesItBack(Visitors visitors) {
        Visitor sales = visitors.byPassword(Screen.DESK, "zhouyanqing");
        String place = "并户" + System.nanoTime() % 1_000_000;
        String one = create(sales, place + "管业有限公司", "常州市通江路 8 号");
        String other = create(sales, place + "管业集团", null);

        Visitor manager = visitors.byPassword(Screen.DESK, "xuzhiwei");
        Page page = manager.open("/customers/" + other + "/merge?with=" + one)
                .findsThePageInOrder()
                .page();
        assertThat(page.locator("input[name=taken][value=ADDRESS]").isChecked())
                .as("what only the other one knows is taken")
                .isTrue();
        page.locator("input[name=taken][value=NAME]").check();
        confirm(page, page.locator("form[action$='/merge'] button[type=submit]"));
        assertThat(manager.path()).isEqualTo("/customers/" + other);
        assertThat(page.locator("h1").first().innerText()).isEqualTo(place + "管业有限公司");

        manager.open("/search?q=" + place).findsThePageInOrder();
        assertThat(page.locator("main .ky-list li").count()).as("one is left").isOne();

        manager.open("/removals").findsThePageInOrder();
        Locator row = page.locator("#rows > tr")
                .filter(new Locator.FilterOptions().setHasText(place + "管业有限公司"))
                .first();
        confirm(page, row.locator("form[action$='/undo'] button"));
        assertThat(page.locator("#rows").innerText()).contains("许知微 已撤销");

        manager.open("/search?q=" + place);
        assertThat(page.locator("main .ky-list li").count()).as("both are back").isEqualTo(2);
        manager.open("/customers/" + other);
        assertThat(page.locator("h1").first().innerText()).isEqualTo(place + "管业集团");
        manager.open("/duplicates").findsThePageInOrder();

        sales.open("/customers?cols=name,industry,shortName,region,tier&q=" + place)
                .findsThePageInOrder();
        assertThat(sales.page().locator("[data-list-count]").innerText()).isEqualTo("2 家");
        assertThat(sales.page().locator("#rows > tr").count()).isEqualTo(2);
    }

    private static String create(Visitor visitor, String name, @Nullable String address) {
        Page page = visitor.open("/customers/new").page();
        page.locator("#name").fill(name);
        if (address != null) {
            page.locator("#address").fill(address);
        }
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> url.matches(".*/customers/[0-9a-f-]{36}"));
        return visitor.path().substring("/customers/".length());
    }

    private static void confirm(Page page, Locator button) {
        button.click();
        Locator yes = page.locator("dialog[open] button[value=yes]");
        page.waitForResponse(answer -> answer.request().method().equals("POST"), yes::click);
        page.waitForLoadState();
    }
}
