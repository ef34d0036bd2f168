package com.keyuan.crm.contract.web;

import com.keyuan.crm.contract.Instalment;
import com.keyuan.crm.contract.InstalmentId;
import com.keyuan.crm.contract.InstalmentRule;
import com.keyuan.crm.shared.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** An amount and its instalments as somebody types them: the lines in use, and some empty ones. */
@Getter
@Setter
class PlanForm {

    private static final int SPARE = 2;

    @NotNull private @Nullable Money amount;

    private List<@Valid InstalmentForm> plan = new ArrayList<>();

    void show(Money contracted, List<Instalment> instalments) {
        amount = contracted;
        plan = new ArrayList<>(instalments.stream().map(InstalmentForm::from).toList());
    }

    /** A line with a day and no amount, or the other way round. */
    void check(Errors errors) {
        for (int n = 0; n < plan.size(); n++) {
            InstalmentForm line = plan.get(n);
            if (!line.isEmpty() && !line.isWhole()) {
                errors.rejectValue(
                        "plan[" + n + (line.getDueOn() == null ? "].dueOn" : "].amount"), "contract.error.half");
            }
        }
    }

    /** The lines that say something. */
    List<Instalment> instalments() {
        return plan.stream()
                .filter(line -> !line.isEmpty())
                .map(InstalmentForm::toInstalment)
                .toList();
    }

    /** What the lines come to, as far as they are typed. */
    public Money sum() {
        return plan.stream()
                .map(InstalmentForm::getAmount)
                .filter(Objects::nonNull)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What is missing to the amount, negative where it is too much. */
    public Money rest() {
        return (amount == null ? Money.ZERO : amount).minus(sum());
    }

    /** With some empty lines at the end, each with the id that it will have. */
    PlanForm whole() {
        long used = plan.stream().filter(line -> !line.isEmpty()).count();
        while (plan.size() < Math.min(used + SPARE, InstalmentRule.MOST)) {
            plan.add(new InstalmentForm());
        }
        plan.stream().filter(line -> line.getId() == null).forEach(line -> line.setId(InstalmentId.next()));
        return this;
    }

    /** In equal parts, month by month from the first day on; the last one has what does not divide. */
    void split(int parts, LocalDate first) {
        Money whole = amount;
        if (whole == null || !whole.isPositive() || parts < 1 || parts > InstalmentRule.MOST) {
            return;
        }
        Money each = new Money(whole.amount().divide(BigDecimal.valueOf(parts), 2, RoundingMode.DOWN));
        plan = new ArrayList<>();
        Money left = whole;
        for (int n = 0; n < parts; n++) {
            InstalmentForm line = new InstalmentForm();
            line.setDueOn(first.plusMonths(n));
            line.setAmount(n == parts - 1 ? left : each);
            left = left.minus(each);
            plan.add(line);
        }
    }
}
