package com.keyuan.crm.customer.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which columns the list of customers shows, in which order, as its address says; the name is always among them. */
public final class ListColumns {

    static final String NAME = "name";

    static final List<String> USUAL =
            List.of("tier", NAME, "status", "region", "holder", "revenue", "lastActivity", "completeness");

    private static final List<String> ALL = List.of(
            "tier",
            NAME,
            "shortName",
            "status",
            "region",
            "industry",
            "holder",
            "revenue",
            "lastActivity",
            "completeness");

    private final List<String> shown;

    private ListColumns(List<String> shown) {
        this.shown = List.copyOf(shown);
    }

    /** What it does not know it passes over. */
    static ListColumns of(@Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return new ListColumns(USUAL);
        }
        Set<String> known = new LinkedHashSet<>(Arrays.asList(asked.split(",")));
        known.retainAll(ALL);
        List<String> shown = new ArrayList<>(known);
        if (!shown.contains(NAME)) {
            shown.add(0, NAME);
        }
        return new ListColumns(shown);
    }

    public List<String> getShown() {
        return shown;
    }

    public boolean isUsual() {
        return shown.equals(USUAL);
    }

    /**
     * One column in the menu, with what the address says after a click.
     *
     * @param toggled null for the name, which stays
     * @param earlier null for the first and for one that is not shown
     */
    public record Choice(
            String key,
            boolean shown,
            @Nullable String toggled,
            @Nullable String earlier,
            @Nullable String later) {}

    /** The shown ones in their order, then the others. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        for (int n = 0; n < shown.size(); n++) {
            String key = shown.get(n);
            choices.add(new Choice(
                    key,
                    true,
                    key.equals(NAME) ? null : joined(without(key)),
                    n == 0 ? null : joined(swapped(n - 1)),
                    n == shown.size() - 1 ? null : joined(swapped(n))));
        }
        ALL.stream().filter(key -> !shown.contains(key)).forEach(key -> {
            List<String> more = new ArrayList<>(shown);
            more.add(key);
            choices.add(new Choice(key, false, joined(more), null, null));
        });
        return choices;
    }

    private List<String> without(String key) {
        return shown.stream().filter(one -> !one.equals(key)).toList();
    }

    private List<String> swapped(int at) {
        List<String> swapped = new ArrayList<>(shown);
        swapped.set(at, shown.get(at + 1));
        swapped.set(at + 1, shown.get(at));
        return swapped;
    }

    private static String joined(List<String> keys) {
        return String.join(",", keys);
    }
}
