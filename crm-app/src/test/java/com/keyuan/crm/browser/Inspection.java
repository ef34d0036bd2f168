package com.keyuan.crm.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What every page is held to: axe finds nothing, and it fits the width of the screen. See {@code inspect.js}. */
final class Inspection {

    /** To be there in every page, so that it need not be sent again and again. */
    static final String AXE = read("/axe.min.js");

    private static final String INSPECT = read("/browser/inspect.js");

    private static final String SETTLED = """
            () => document.readyState === "complete" && !document.querySelector(".htmx-request")
            """;

    /** What axe has seen, by width and colours. */
    private static final Map<String, Set<String>> SEEN = new HashMap<>();

    private Inspection() {}

    /** Waits until nothing is on its way any more. */
    static void settle(Page page) {
        page.waitForFunction(SETTLED);
    }

    /** The faults of the page as it stands, in this width and these colours. */
    static List<String> of(Page page) {
        settle(page);
        Object dark = page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches");
        Set<String> seen = SEEN.computeIfAbsent(page.viewportSize().width + " " + dark, none -> new LinkedHashSet<>());
        Map<?, ?> result = (Map<?, ?>) page.evaluate(INSPECT, List.copyOf(seen));
        List<String> findings = strings(result.get("findings"));
        if (findings.isEmpty()) { // what is at fault is found again on the next page
            seen.addAll(strings(result.get("added")));
        }
        return findings;
    }

    /** In both widths and both colours; afterwards the page is as it was. */
    static List<String> ofEveryLook(Page page, Screen own) {
        List<String> findings = new ArrayList<>();
        for (Screen screen : Screen.values()) {
            page.setViewportSize(screen.width, screen.height);
            for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
                of(page).forEach(finding -> findings.add("[" + screen + " " + colours + "] " + finding));
            }
        }
        page.setViewportSize(own.width, own.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return findings;
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Inspection.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
