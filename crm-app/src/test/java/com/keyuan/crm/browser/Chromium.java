package com.keyuan.crm.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The one browser of a test run: the Chromium that {@code CRM_TEST_CHROMIUM} names, else an installed one, else
 * Playwright's own, which it fetches itself.
 */
final class Chromium {

    private static final List<String> QUIET = List.of(
            "--no-sandbox", // as root, as CI runs, there is none
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--force-color-profile=srgb",
            "--hide-scrollbars");

    private static final Browser BROWSER = launch();

    private Chromium() {}

    static Browser browser() {
        return BROWSER;
    }

    @SuppressWarnings("resource") // both live as long as the JVM
    private static Browser launch() {
        Optional<Path> installed = installed();
        CreateOptions create = new CreateOptions();
        LaunchOptions launch = new LaunchOptions().setArgs(QUIET);
        installed.ifPresent(path -> {
            create.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            launch.setExecutablePath(path);
        });
        return Playwright.create(create).chromium().launch(launch);
    }

    private static Optional<Path> installed() {
        return Stream.of(
                        System.getenv("CRM_TEST_CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
