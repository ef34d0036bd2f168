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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A new version of the policy. */
@Getter
@Setter
public class ExpensePolicyForm {

    private int version;

    @NotNull private @Nullable VerificationMode mode;

    @NotNull @Min(1) @Max(60) private @Nullable Integer workingDays;

    @NotNull private @Nullable Money above;

    /** Row by row of {@link #CATEGORIES}, in each the classes of cities in their order; empty for no limit. */
    private List<@Nullable Money> limits = new ArrayList<>();

    @NotBlank @Size(max = 400) private @Nullable String reason;

    static final List<LineCategory> CATEGORIES = List.of(LineCategory.values());

    static ExpensePolicyForm from(ReimbursementPolicy policy) {
        ExpensePolicyForm form = new ExpensePolicyForm();
        form.version = policy.version();
        form.mode = policy.verification().mode();
        form.workingDays = policy.verification().workingDays();
        form.above = policy.verification().above();
        for (LineCategory category : CATEGORIES) {
            for (CityClass city : CityClass.values()) {
                form.limits.add(policy.limits().rate(category, city));
            }
        }
        return form;
    }

    VerificationPolicy toVerification() {
        return new VerificationPolicy(
                Objects.requireNonNull(mode), Objects.requireNonNull(workingDays), Objects.requireNonNull(above));
    }

    Map<LimitRule.Limit, Money> toLimits() {
        Map<LimitRule.Limit, Money> given = new HashMap<>();
        List<CityClass> cities = List.of(CityClass.values());
        int classes = cities.size();
        for (int i = 0; i < Math.min(limits.size(), CATEGORIES.size() * classes); i++) {
            Money limit = limits.get(i);
            if (limit != null) {
                given.put(new LimitRule.Limit(CATEGORIES.get(i / classes), cities.get(i % classes)), limit);
            }
        }
        return given;
    }
}
