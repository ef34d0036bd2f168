package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person at one screen: signed in, clicking, and noting whatever the browser complains about. */
final class Visitor implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "browser");

    private final Screen screen;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Screen screen) {
        this(screen, context(screen));
    }

    private Visitor(Screen screen, BrowserContext context) {
        this.screen = screen;
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onResponse(this::see);
    }

    private static BrowserContext context(Screen screen) {
        BrowserContext context = Chromium.browser()
                .newContext(new NewContextOptions()
                        .setBaseURL(DemoApplication.origin())
                        .setViewportSize(screen.width, screen.height)
                        .setHasTouch(screen.touch)
                        .setIsMobile(screen.touch)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"));
        context.addInitScript("document.addEventListener('securitypolicyviolation', (event) =>"
                + " console.error('content policy: ' + event.violatedDirective + ' ' + event.blockedURI))");
        context.addInitScript(Inspection.AXE);
        return context;
    }

    /** The same person in a second tab. */
    Visitor inASecondTab() {
        return new Visitor(screen, context);
    }

    private void hear(ConsoleMessage message) {
        // what could not be loaded is seen by its answer, with its address
        boolean told = message.text().startsWith("Failed to load resource");
        if (message.type().equals("error") && !told) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    /** A refused move answers 4xx on purpose; a page or a file never does. */
    private void see(Response response) {
        boolean asked = response.request().method().equals("GET");
        if (response.status() >= 500 || asked && response.status() >= 400) {
            complaints.add(page.url() + ": " + response.status() + " " + response.url());
        }
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /** Signs in with the demo's one click. */
    Visitor signInAs(String username) {
        open("/signin");
        page.locator("form:has(input[name=username][value=" + username + "]) button")
                .click();
        page.locator("#nav")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        return this;
    }

    /** Signs in by the form, as those do whom the demo's page does not name. */
    Visitor signInByPasswordAs(String username) {
        open("/signin");
        page.locator("#username").fill(username);
        page.locator("#password").fill("demo-only");
        page.locator(".pane form button").first().click();
        page.locator("#nav")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        return this;
    }

    /** Does what leads to another page, or to the same one again, and waits until that is there. */
    Visitor goOn(Runnable act) {
        page.evaluate("() => { document.documentElement.dataset.left = 'yes'; }");
        act.run();
        page.waitForFunction("() => !document.documentElement.dataset.left && document.readyState === 'complete'");
        return this;
    }

    Visitor press(String name) {
        return goOn(() -> button(name).click());
    }

    /** Presses a button that asks first, and says yes. */
    Visitor pressAndConfirm(String name) {
        button(name).click();
        return goOn(() -> page.locator("dialog#confirm [value=yes]").click());
    }

    Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** Where one is, to come back to. */
    String path() {
        return java.net.URI.create(page.url()).getPath();
    }

    /** Taps the chip with this label. */
    Visitor tap(String label) {
        page.locator(".ky-choice")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .tap();
        return this;
    }

    Visitor tapButton(String name) {
        return goOn(() -> button(name).tap());
    }

    /** Follows the link of this name in the page itself, not in the navigation around it. */
    Visitor follow(String name) {
        Locator link = page.locator("main").getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
        return goOn(() -> link.first().click());
    }

    Visitor fill(String selector, String text) {
        page.locator(selector).fill(text);
        return this;
    }

    /** Sees this text somewhere on the page. */
    Visitor sees(String... texts) {
        for (String text : texts) {
            page.locator("main, .ky-toasts").getByText(text).first().waitFor();
        }
        return this;
    }

    Visitor doesNotSee(String text) {
        assertThat(page.locator("main").innerText()).doesNotContain(text);
        return this;
    }

    /** Holds the page to what every page must be, in both widths and both colours. */
    Visitor findsThePageInOrder() {
        assertThat(Inspection.ofEveryLook(page, screen))
                .as("faults of %s", page.url())
                .isEmpty();
        return this;
    }

    /** What the browser complained about since the last time it was asked. */
    List<String> complaints() {
        List<String> since = List.copyOf(complaints);
        complaints.clear();
        return since;
    }

    void keepPicture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
