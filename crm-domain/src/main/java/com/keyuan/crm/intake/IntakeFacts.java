package com.keyuan.crm.intake;

import com.keyuan.crm.customer.NameKeyRule;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rows are held against: what is known, and what somebody said about what is not. Learns while rows are
 * gone through, so that the second row of a new customer finds it.
 */
public final class IntakeFacts {

    private final LocalDate today;
    private final Map<IntakeField, Map<String, String>> idsByName = new HashMap<>();
    private final Map<IntakeField, Map<String, String>> labels = new HashMap<>();
    private final Map<IntakeField, Map<String, String>> labelsByName = new HashMap<>();
    private final Map<String, Choice> choices = new HashMap<>();
    private final Set<String> fingerprints;
    private final Map<String, Integer> repeated = new HashMap<>();
    private final Map<IntakeField, Map<String, Optional<String>>> suggestions = new HashMap<>();

    /**
     * @param known for each field that names something, what there is; a name that means two things means neither
     * @param fingerprints what an import has brought before: external references of orders, customer and contact names
     */
    public IntakeFacts(
            LocalDate today,
            Map<IntakeField, List<Known>> known,
            Collection<Choice> choices,
            Collection<String> fingerprints) {
        this.today = today;
        this.fingerprints = new HashSet<>(fingerprints);
        known.forEach((field, all) -> all.forEach(one -> add(field, one)));
        choices.forEach(choice -> this.choices.put(choiceKey(choice.field(), choice.value()), choice));
    }

    LocalDate today() {
        return today;
    }

    boolean isFingerprintKnown(String fingerprint) {
        return fingerprints.contains(fingerprint);
    }

    void learnFingerprint(String fingerprint) {
        fingerprints.add(fingerprint);
    }

    /** How often a row like this has come in this file, this one included. */
    int occurrence(String fingerprint) {
        return repeated.merge(fingerprint, 1, Integer::sum);
    }

    Optional<String> idOf(IntakeField field, String name) {
        return Optional.ofNullable(idsByName.getOrDefault(field, Map.of()).get(key(field, name)));
    }

    void learn(IntakeField field, String name, String id) {
        idsByName.computeIfAbsent(field, any -> new HashMap<>()).put(key(field, name), id);
    }

    /** What the cell names; findings say what is unknown, or what an unknown value was taken for. */
    Reference resolve(IntakeField field, String value, List<Finding> findings) {
        if (value.isEmpty()) {
            return Reference.NONE;
        }
        Optional<String> id = idOf(field, value);
        if (id.isPresent()) {
            return new Reference(id.get(), null);
        }
        Choice choice = choices.get(choiceKey(field, value));
        if (choice == null) {
            findings.add(new Finding(
                    field, "unknown", value, suggestion(field, value).orElse(null), true));
            return Reference.NONE;
        }
        return chosen(choice, value, findings);
    }

    private Reference chosen(Choice choice, String value, List<Finding> findings) {
        IntakeField field = choice.field();
        switch (choice.act()) {
            case MAP -> {
                String target = choice.target();
                String label = labels.getOrDefault(field, Map.of()).get(target);
                findings.add(new Finding(field, "mapped", value, label, false));
                return new Reference(target, null);
            }
            case CREATE -> {
                findings.add(Finding.note(field, "created", value));
                return new Reference(null, value);
            }
            default -> {
                findings.add(Finding.note(field, "omitted", value));
                return Reference.NONE;
            }
        }
    }

    private Optional<String> suggestion(IntakeField field, String value) {
        return suggestions
                .computeIfAbsent(field, any -> new HashMap<>())
                .computeIfAbsent(
                        value,
                        any -> Similar.to(
                                value, labels.getOrDefault(field, Map.of()).values()));
    }

    private void add(IntakeField field, Known one) {
        Map<String, String> ids = idsByName.computeIfAbsent(field, any -> new HashMap<>());
        labels.computeIfAbsent(field, any -> new HashMap<>()).put(one.id(), one.label());
        Set<String> keys = new HashSet<>();
        for (String name : one.names()) {
            keys.add(key(field, name));
            labelsByName.computeIfAbsent(field, any -> new HashMap<>()).put(name, one.label());
        }
        List<String> ambiguous = new ArrayList<>();
        for (String key : keys) {
            @Nullable String before = ids.putIfAbsent(key, one.id());
            if (before != null && !before.equals(one.id())) {
                ambiguous.add(key);
            }
        }
        ambiguous.forEach(ids::remove);
    }

    private static String key(IntakeField field, String name) {
        return field == IntakeField.NAME || field == IntakeField.CUSTOMER
                ? NameKeyRule.key(name)
                : Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .strip();
    }

    private static String choiceKey(IntakeField field, String value) {
        return field + "\n" + value;
    }
}
