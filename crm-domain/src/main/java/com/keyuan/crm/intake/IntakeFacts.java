package com.keyuan.crm.intake;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rows are held against: what is known, and what somebody said about what is not. Learns while rows are
 * gone through, so that the second row of a new customer finds it.
 */
public final class IntakeFacts {

    private final LocalDate today;
    private final Map<IntakeField, Names> names = new EnumMap<>(IntakeField.class);
    private final Map<String, Choice> choices = new HashMap<>();
    private final Set<String> fingerprints;
    private final Map<String, Integer> repeated = new HashMap<>();
    private final Deque<Runnable> learnt = new ArrayDeque<>();

    /**
     * @param known for each field that names something, what there is
     * @param fingerprints what an import has brought before: external references of orders, customer and contact names
     */
    public IntakeFacts(
            LocalDate today,
            Map<IntakeField, List<Known>> known,
            Collection<Choice> choices,
            Collection<String> fingerprints) {
        this.today = today;
        this.fingerprints = new HashSet<>(fingerprints);
        known.forEach((field, all) -> names.put(field, new Names(field, all)));
        choices.forEach(choice -> this.choices.put(choiceKey(choice.field(), choice.value()), choice));
    }

    LocalDate today() {
        return today;
    }

    boolean isFingerprintKnown(String fingerprint) {
        return fingerprints.contains(fingerprint);
    }

    void learnFingerprint(String fingerprint) {
        if (fingerprints.add(fingerprint)) {
            learnt.push(() -> fingerprints.remove(fingerprint));
        }
    }

    /** How often a row like this has come in this file, this one included. */
    int occurrence(String fingerprint) {
        return repeated.merge(fingerprint, 1, Integer::sum);
    }

    /** Whether there is anything that a value of the column could name. */
    boolean knowsAny(IntakeField field) {
        return !names(field).isEmpty();
    }

    Optional<String> idOf(IntakeField field, String name) {
        return names(field).idOf(name);
    }

    void learn(IntakeField field, String name, String id) {
        Optional<String> before = idOf(field, name);
        names(field).put(name, id);
        learnt.push(() -> before.ifPresentOrElse(
                known -> names(field).put(name, known), () -> names(field).remove(name)));
    }

    /** What has been learnt so far is so: it has been entered. */
    void keep() {
        learnt.clear();
    }

    /** What has been learnt since then is not so: the row was not entered after all. */
    void takeBack() {
        while (!learnt.isEmpty()) {
            learnt.pop().run();
        }
    }

    /** The id of what a cell names, made now where it is new; null where it names nothing. */
    @Nullable String idOrMade(IntakeField field, Reference reference, UnaryOperator<String> making) {
        String name = reference.toCreate();
        if (name == null) {
            return reference.id();
        }
        return idOf(field, name).orElseGet(() -> {
            String id = making.apply(name);
            learn(field, name, id);
            return id;
        });
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
            String suggestion = names(field).suggestion(value).orElse(null);
            findings.add(new Finding(field, "unknown", value, suggestion, true));
            return Reference.NONE;
        }
        return chosen(choice, value, findings);
    }

    private Reference chosen(Choice choice, String value, List<Finding> findings) {
        IntakeField field = choice.field();
        switch (choice.act()) {
            case MAP -> {
                String target = choice.target();
                findings.add(new Finding(field, "mapped", value, names(field).labelOf(target), false));
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

    private Names names(IntakeField field) {
        return names.computeIfAbsent(field, any -> new Names(field, List.of()));
    }

    private static String choiceKey(IntakeField field, String value) {
        return field + "\n" + value.substring(0, Math.min(value.length(), Finding.LONGEST_VALUE));
    }
}
