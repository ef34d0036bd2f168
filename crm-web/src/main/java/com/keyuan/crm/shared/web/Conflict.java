package com.keyuan.crm.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * Somebody saved the record after the form was opened: the form is shown once more with what was typed, above it the
 * fields in which the two differ; sending it again means it. Answered with 409, and logged. The form's template shows
 * {@code fragments/alert :: conflict}.
 */
public final class Conflict {

    /** @param words prefix of the values' message keys, for values that speak through messages */
    public record Difference(
            String field,
            @Nullable String yours,
            @Nullable String theirs,
            @Nullable String words) {}

    private static final String YES_OR_NO = "frame.";

    private final BeanWrapper yours;
    private final BeanWrapper theirs;
    private final Model model;
    private final List<Difference> differences = new ArrayList<>();

    private Conflict(Object yours, Object theirs, Model model) {
        this.yours = PropertyAccessorFactory.forBeanPropertyAccess(yours);
        this.theirs = PropertyAccessorFactory.forBeanPropertyAccess(theirs);
        this.model = model;
    }

    /** @param model filled for the form already: what it offers to choose from names the choices here too */
    public static Conflict between(Object yours, Object theirs, Model model) {
        return new Conflict(yours, theirs, model);
    }

    public Conflict in(String... fields) {
        for (String field : fields) {
            compare(field, List.of(), null);
        }
        return this;
    }

    /** @param options attribute of the model with the list of {@link Option}s */
    public Conflict inChoice(String field, String options) {
        List<Option> offered = model.getAttribute(options) instanceof List<?> list
                ? list.stream().map(Option.class::cast).toList()
                : List.of();
        return compare(field, offered, null);
    }

    public Conflict inWords(String field, String prefix) {
        return compare(field, List.of(), prefix);
    }

    private Conflict compare(String field, List<Option> offered, @Nullable String words) {
        Object mine = yours.getPropertyValue(field);
        Object other = theirs.getPropertyValue(field);
        String left = text(mine, offered);
        String right = text(other, offered);
        if (!Objects.equals(left, right)) {
            boolean truth = offered.isEmpty() && mine instanceof Boolean;
            differences.add(new Difference(field, left, right, truth ? YES_OR_NO : words));
        }
        return this;
    }

    private static @Nullable String text(@Nullable Object value, List<Option> offered) {
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .map(one -> text(one, offered))
                    .filter(Objects::nonNull)
                    .sorted()
                    .collect(Collectors.joining(" · "));
        }
        String plain = value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : Objects.toString(value, "").strip();
        if (plain.isEmpty()) {
            return null;
        }
        return offered.stream()
                .filter(option -> option.value().equals(plain))
                .map(Option::text)
                .findFirst()
                .orElse(value instanceof Temporal ? plain.replace('T', ' ') : plain);
    }

    public void show(HttpServletResponse response) {
        RuleRefusals.note(RuleRefusals.STALE);
        model.addAttribute("differences", differences);
        response.setStatus(HttpStatus.CONFLICT.value());
    }
}
