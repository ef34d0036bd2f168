package com.keyuan.crm.intake;

import com.keyuan.crm.customer.NameKeyRule;
import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the values of one column may name. A name that means two things means neither. */
final class Names {

    private static final Set<IntakeField> NAMES_OF_COMPANIES = EnumSet.of(
            IntakeField.NAME, IntakeField.CUSTOMER, IntakeField.INVOICE_CUSTOMER, IntakeField.RECEIPT_CUSTOMER);

    private final IntakeField field;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> labelsByName = new LinkedHashMap<>();
    private final Map<String, Optional<String>> suggestions = new HashMap<>();

    Names(IntakeField field, Collection<Known> known) {
        this.field = field;
        Set<String> ambiguous = new HashSet<>();
        known.forEach(one -> add(one, ambiguous));
        ambiguous.forEach(ids::remove);
    }

    private void add(Known one, Set<String> ambiguous) {
        for (String name : one.names()) {
            String before = ids.putIfAbsent(key(name), one.id());
            if (before != null && !before.equals(one.id())) {
                ambiguous.add(key(name));
            }
        }
        String label = one.label();
        if (label != null) {
            labels.put(one.id(), label);
            List.copyOf(one.names()).forEach(name -> labelsByName.putIfAbsent(name, label));
        }
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    Optional<String> idOf(String name) {
        return Optional.ofNullable(ids.get(key(name)));
    }

    @Nullable String labelOf(@Nullable String id) {
        return labels.get(id);
    }

    /** The label of what was probably meant. */
    Optional<String> suggestion(String value) {
        return suggestions.computeIfAbsent(
                value, any -> Similar.to(value, labelsByName.keySet()).map(labelsByName::get));
    }

    void put(String name, String id) {
        ids.put(key(name), id);
    }

    void remove(String name) {
        ids.remove(key(name));
    }

    private String key(String name) {
        return NAMES_OF_COMPANIES.contains(field)
                ? NameKeyRule.key(name)
                : Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .strip();
    }
}
