package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The rotation of one department: what is due, the plan, the director's word, a handover worked off and accepted. */
@BrowserTest
class RotationStoryTests {

    private static final Map<String, String> PEOPLE = Map.of(
            "周砚青", "zhouyanqing", "陈望舒", "chenwangshu", "罗以恒", "luoyiheng", "林嘉禾", "linjiahe", "顾南乔", "gunanqiao");

    @Test
    void rotatesADepartmentFromTheDueListToAnAcceptedHandover(Visitors visitors) {
        Visitor manager = visitors.atDesk("xuzhiwei");
        manager.open("/rotation/due").findsThePageInOrder();
        manager.goOn(manager.page().locator("main .ky-actions a").first()::click);
        manager.page()
                .locator("select[name=department]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("华东部"));
        manager.press("生成方案");
        String plan = solved(manager);
        manager.findsThePageInOrder();

        Visitor director = visitors.atDesk("shenbeichen");
        director.open(plan).pressAndConfirm("批准");
        director.sees("交接开始").findsThePageInOrder();
        director.goOn(director.page().locator("main .ky-actions a[href='/handovers']")::click);
        director.findsThePageInOrder();

        Handed handed = readyToWork(director);
        Visitor holder = visitors.byPassword(Screen.DESK, handed.username());
        holder.open("/").sees("客户交接");
        holder.open(handed.path()).findsThePageInOrder();
        press(holder, "WORK", "清点无误，接手");
        press(holder, "LETTER", "已从公司邮箱发出");
        press(holder, "CHANNELS", "已切换");
        step(holder, "VISIT").locator("[name=note]").fill("客户停产检修，改为视频会议");
        press(holder, "VISIT", "不同访，说明缘由");

        Visitor phone = visitors.atDesk("luoyiming");
        phone.open(handed.path()).findsThePageInOrder();
        step(phone, "CALL").locator("[name=note]").fill("已知悉，月底见面");
        press(phone, "CALL", "已告知");

        holder.open(handed.path()).pressAndConfirm("签收客户");
        holder.sees("客户已签收", "已签收").findsThePageInOrder();
        holder.open("/handovers?view=ended").sees(handed.customer());
    }

    /** A handover of the rotation whose customer's record is complete already. */
    private static Handed readyToWork(Visitor director) {
        List<String> addresses = director
                .page()
                .locator("#rows tr")
                .filter(new Locator.FilterOptions().setHasText("轮换"))
                .locator("a.nm")
                .all()
                .stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        for (String address : addresses) {
            director.open(address);
            boolean complete = step(director, "RECORD").innerText().lines().count() == 1;
            String holders = director.page().locator("main .ky-head p").first().innerText();
            String username = PEOPLE.get(holders.split("→|·", -1)[1].strip());
            boolean fresh = step(director, "LETTER").innerText().contains("当面交，或");
            if (complete && fresh && username != null) {
                String customer = director.page()
                        .locator("main h1")
                        .innerText()
                        .lines()
                        .max(Comparator.comparingInt(String::length)) // beside the badge of its tier
                        .orElseThrow();
                return new Handed(address, username, customer.strip());
            }
        }
        throw new NoSuchElementException("a handover of a complete record");
    }

    private record Handed(String path, String username, String customer) {}

    /** Waits until the plan is solved. */
    private static String solved(Visitor manager) {
        DemoApplication.solve(manager.path().substring("/rotation/plans/".length()));
        for (int round = 0; round < 60; round++) {
            if (manager.page().locator("table tbody#rows tr").count() > 0
                    && manager.path().matches("/rotation/plans/.+")) {
                return manager.path();
            }
            manager.page().waitForTimeout(500);
        }
        assertThat(manager.page().locator("main").innerText()).isEqualTo("a solved plan");
        return "";
    }

    private static Locator step(Visitor visitor, String step) {
        return visitor.page().locator("li[data-step=" + step + "]");
    }

    private static void press(Visitor visitor, String step, String button) {
        visitor.goOn(step(visitor, step).getByText(button, new Locator.GetByTextOptions().setExact(true))::click);
        assertThat(step(visitor, step).locator("button").count()).isZero();
    }
}
