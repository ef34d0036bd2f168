package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person at one screen: signed in, clicking, and watching for anything that is not as it should be. */
final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final BrowserContext context;
    private final Page page;
    private final String origin;
    private final List<String> complaints = new ArrayList<>();

    Visitor(String origin, Screen screen) {
        this.origin = origin;
        this.context = Chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(screen.width, screen.height)
                        .setHasTouch(screen.touch)
                        .setIsMobile(screen.touch)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onConsoleMessage(message -> {
            // a refused or invalid form answers 4xx on purpose; the browser reports it as a failed resource
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(origin + path);
        return this;
    }

    /** Signs in with the demo's one click. */
    Visitor signInAs(String username) {
        open("/signin");
        page.locator("form:has(input[name=username][value=" + username + "]) button")
                .click();
        page.waitForURL(Pattern.compile(".*/(\\?.*)?$"));
        return this;
    }

    /** Sees this text somewhere on the page. */
    Visitor sees(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    /** Holds the page to what every page must be: accessible, fitting the screen, without errors; keeps a picture. */
    Visitor findsThePageInOrder(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations())
                .as("axe on %s (%s)", name, page.url())
                .map(Visitor::inWords)
                .isEmpty();
        assertThat((Boolean) page.evaluate(
                        "document.documentElement.scrollWidth <= document.documentElement.clientWidth + 1"))
                .as("%s fits the width of the screen", name)
                .isTrue();
        assertThat(complaints).as("the browser's complaints").isEmpty();
        return this;
    }

    private static String inWords(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(5).toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
