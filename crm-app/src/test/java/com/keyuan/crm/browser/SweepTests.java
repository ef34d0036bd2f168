package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.shared.Role;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every role signs in and goes everywhere its navigation leads, and into the first record of each list: at the desk and
 * on the phone, in light and dark colours, in Chinese and English; every second role has them the other way round. That
 * each role is answered at all is the matrix's matter, so a page that another role had is not looked at again, but for the
 * home page, which is of each role's own.
 */
@BrowserTest
class SweepTests {

    private static final String RECORDS = "() => [...document.querySelectorAll("
            + "'main #rows a.nm, main tbody a.nm, main #rows a[href], main ul.ky-list a[href]')]"
            + ".map((link) => link.getAttribute('href')).filter((href) => /^\\/[a-z-]+\\//.test(href))";

    private static final Set<String> SEEN = new HashSet<>();

    private record Look(Screen screen, ColorScheme colours, String language) {}

    private static final List<List<Look>> LOOKS = List.of(
            List.of(new Look(Screen.DESK, ColorScheme.LIGHT, "zh-CN"), new Look(Screen.PHONE, ColorScheme.DARK, "en")),
            List.of(new Look(Screen.DESK, ColorScheme.DARK, "en"), new Look(Screen.PHONE, ColorScheme.LIGHT, "zh-CN")));

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "SALES, zhouyanqing", "MANAGER, xuzhiwei", "DIRECTOR, shenbeichen", "ASSISTANT, guxiaotang",
        "PHONE, luoyiming", "SERVICE, gaoyuan", "FINANCE, jiyunshu", "COMMITTEE, qinmu",
        "COMPLIANCE, yezhiqiu", "ADMIN, suwanqing"
    })
    void findsEveryPageInOrder(Role role, String username, Visitors visitors) {
        Set<String> addresses = links(visitors.atDesk(username).page(), "#nav nav a, #create a");
        assertThat(addresses).as("pages of " + role).hasSizeGreaterThan(5);
        List<String> findings = new ArrayList<>();
        for (Look look : LOOKS.get(role.ordinal() % LOOKS.size())) {
            Visitor visitor = visitors.at(look.screen(), username);
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.colours()));
            visitor.open("/?lang=" + look.language());
            Set<String> records = new LinkedHashSet<>();
            for (String address : addresses) {
                if (isNew(address, look)) {
                    visit(visitor, address, look, findings);
                    record(visitor.page(), addresses).ifPresent(records::add);
                }
            }
            for (String record : records) {
                if (isNew(record, look)) {
                    visit(visitor, record, look, findings);
                }
            }
        }
        assertThat(findings).as("faults of the pages of " + role).isEmpty();
    }

    /** Each page once at the desk and once on the phone; with the two looks that is in both colours and both languages. */
    private static boolean isNew(String address, Look look) {
        return SEEN.add(look.screen() + address.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}")) || address.equals("/");
    }

    private static void visit(Visitor visitor, String address, Look look, List<String> findings) {
        visitor.open(address);
        String at = address + " [" + look.screen() + " " + look.colours() + " " + look.language() + "] ";
        Inspection.of(visitor.page()).forEach(finding -> findings.add(at + finding));
        visitor.complaints().forEach(complaint -> findings.add(at + complaint));
    }

    /** The first record of a list that is not itself a place of the navigation. */
    private static Optional<String> record(Page page, Set<String> known) {
        return ((List<?>) page.evaluate(RECORDS))
                .stream()
                        .map(String::valueOf)
                        .filter(address -> !known.contains(address))
                        .findFirst();
    }

    private static Set<String> links(Page page, String selector) {
        List<?> found =
                (List<?>) page.locator(selector).evaluateAll("all => all.map((link) => link.getAttribute('href'))");
        return found.stream().map(String::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
