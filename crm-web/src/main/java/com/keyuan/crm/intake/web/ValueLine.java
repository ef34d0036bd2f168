package com.keyuan.crm.intake.web;

import com.keyuan.crm.intake.Choice;
import com.keyuan.crm.intake.IntakePage;
import com.keyuan.crm.intake.Known;
import com.keyuan.crm.intake.ValueGroup;
import com.keyuan.crm.shared.web.Option;
import java.util.ArrayList;
import java.util.List;

/**
 * An unknown value with what it may be taken for.
 *
 * @param chosen the choice that stands, else what is suggested
 * @param open whether nothing has been said of it
 */
record ValueLine(ValueGroup group, List<Option> known, String chosen, boolean open) {

    /** More than that nobody chooses from a list; then only what is suggested is offered. */
    private static final int MOST = 500;

    static List<ValueLine> of(IntakePage page) {
        return page.values().stream()
                .map(group -> of(group, page.known().getOrDefault(group.field(), List.of())))
                .toList();
    }

    private static ValueLine of(ValueGroup group, List<Known> all) {
        List<Option> offered = new ArrayList<>();
        String suggested = "";
        for (Known one : all) {
            String label = one.label();
            boolean isSuggested = label != null && label.equals(group.suggestion());
            if (label != null && (all.size() <= MOST || isSuggested || one.id().equals(group.target()))) {
                offered.add(Option.of("MAP:" + one.id(), label));
            }
            if (isSuggested && suggested.isEmpty()) {
                suggested = "MAP:" + one.id();
            }
        }
        Choice.Act act = group.act();
        if (act != null) {
            return new ValueLine(group, offered, act == Choice.Act.MAP ? "MAP:" + group.target() : act.name(), false);
        }
        return new ValueLine(group, offered, suggested, true);
    }
}
