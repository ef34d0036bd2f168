package com.keyuan.crm.expense.web;

import com.keyuan.crm.expense.CityClass;
import com.keyuan.crm.expense.LimitRule;
import com.keyuan.crm.expense.LineCategory;
import com.keyuan.crm.expense.ReimbursementPolicy;
import com.keyuan.crm.expense.VerificationMode;
import com.keyuan.crm.expense.VerificationPolicy;
import com.keyuan.crm.shared.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;

/** A new version of the policy. */
@Getter
@Setter
public class ExpensePolicyForm {

    private static final int CELLS = LineCategory.values().length * CityClass.values().length;

    private int version;

    @NotNull private @Nullable VerificationMode mode;

    @NotNull @Min(1) @Max(60) private @Nullable Integer workingDays;

    @NotNull private @Nullable Money above;

    /** Row by row of {@link #CATEGORIES}, in each the classes of cities in their order; empty for no limit. */
    private List<@Nullable Money> limits = new ArrayList<>(Collections.nCopies(CELLS, null));

    @NotBlank @Size(max = 400) private @Nullable String reason;

    static final List<LineCategory> CATEGORIES = List.of(LineCategory.values());

    /** A limit as it stands in its field, be it readable or not. */
    public record Cell(@Nullable Object text, boolean wrong) {}

    List<Cell> cells(@Nullable Errors errors) {
        return IntStream.range(0, CELLS)
                .mapToObj(i -> {
                    FieldError error = errors == null ? null : errors.getFieldError("limits[%d]".formatted(i));
                    return new Cell(error == null ? limits.get(i) : error.getRejectedValue(), error != null);
                })
                .toList();
    }

    static String[] fields() {
        return Stream.concat(
                        Stream.of("version", "mode", "workingDays", "above", "reason"),
                        IntStream.range(0, CELLS).mapToObj("limits[%d]"::formatted))
                .toArray(String[]::new);
    }

    static ExpensePolicyForm from(ReimbursementPolicy policy) {
        ExpensePolicyForm form = new ExpensePolicyForm();
        form.show(policy);
        return form;
    }

    /** The policy as it stands; a reason that was typed stays. */
    void show(ReimbursementPolicy policy) {
        version = policy.version();
        mode = policy.verification().mode();
        workingDays = policy.verification().workingDays();
        above = policy.verification().above();
        List<CityClass> cities = List.of(CityClass.values());
        limits = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            limits.add(policy.limits().rate(CATEGORIES.get(i / cities.size()), cities.get(i % cities.size())));
        }
    }

    VerificationPolicy toVerification() {
        return new VerificationPolicy(
                Objects.requireNonNull(mode), Objects.requireNonNull(workingDays), Objects.requireNonNull(above));
    }

    Map<LimitRule.Limit, Money> toLimits() {
        Map<LimitRule.Limit, Money> given = new HashMap<>();
        List<CityClass> cities = List.of(CityClass.values());
        int classes = cities.size();
        for (int i = 0; i < Math.min(limits.size(), CELLS); i++) {
            Money limit = limits.get(i);
            if (limit != null) {
                given.put(new LimitRule.Limit(CATEGORIES.get(i / classes), cities.get(i % classes)), limit);
            }
        }
        return given;
    }
}
