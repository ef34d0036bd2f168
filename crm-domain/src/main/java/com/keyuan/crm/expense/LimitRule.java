package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows by how much lines are over what the policy gives for a day, a category and a class of city. Lines of one
 * category share the day's room in their order; a line of several days takes room of each. A category without a limit
 * is never over.
 */
public record LimitRule(Map<Limit, Money> perDay) {

    /** For what a limit holds. */
    public record Limit(LineCategory category, CityClass cityClass) {}

    /** What of a line the rule asks. */
    public record Spent(
            ExpenseLineId line, LineCategory category, CityClass cityClass, LocalDate on, int days, Money amount) {}

    private record Day(LineCategory category, LocalDate on) {}

    public LimitRule {
        perDay = Map.copyOf(perDay);
    }

    /** The lines that are over, each with the amount over its limit. */
    public Map<ExpenseLineId, Money> over(List<Spent> lines) {
        Map<Day, Money> used = new HashMap<>();
        Map<ExpenseLineId, Money> over = new LinkedHashMap<>();
        for (Spent line : lines) {
            Money limit = perDay.get(new Limit(line.category(), line.cityClass()));
            Money rest = limit == null ? Money.ZERO : beyond(line, limit, used);
            if (rest.isPositive()) {
                over.put(line.line(), rest);
            }
        }
        return over;
    }

    /** The rate of one day, null where the policy has none. */
    public @Nullable Money rate(LineCategory category, CityClass cityClass) {
        return perDay.get(new Limit(category, cityClass));
    }

    private static Money beyond(Spent line, Money limit, Map<Day, Money> used) {
        Money rest = line.amount();
        for (int i = 0; i < line.days() && rest.isPositive(); i++) {
            Day day = new Day(line.category(), line.on().plusDays(i));
            Money taken = used.getOrDefault(day, Money.ZERO);
            Money room = taken.isMoreThan(limit) ? Money.ZERO : limit.minus(taken);
            Money fits = rest.atMost(room);
            used.put(day, taken.plus(fits));
            rest = rest.minus(fits);
        }
        return rest;
    }
}
