package com.keyuan.crm.expense;

import com.keyuan.crm.expense.ClaimedTrip.ClaimedVisit;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * Which lines fall with a visit that did not take place: those spent for its customer unless another visit to that
 * customer stands, and those of its day that were spent for nobody in particular unless another visit of that day
 * stands. Where no visit of the trip stands, every line falls.
 */
public record LinesConcernedRule(List<ClaimedVisit> visits) {

    public LinesConcernedRule {
        visits = List.copyOf(visits);
    }

    public List<ExpenseLineId> concerned(ClaimedVisit disproved, List<ExpenseLine> lines) {
        return lines.stream()
                .filter(line -> falls(disproved, line))
                .map(ExpenseLine::getId)
                .toList();
    }

    /** What the lines that fall with any disproved visit were allowed. */
    public Money fallen(List<ExpenseLine> lines) {
        return lines.stream()
                .filter(line -> visits.stream().anyMatch(visit -> visit.isDisproved() && falls(visit, line)))
                .map(ExpenseLine::getAllowed)
                .reduce(Money.ZERO, Money::plus);
    }

    private boolean falls(ClaimedVisit disproved, ExpenseLine line) {
        List<ClaimedVisit> standing = visits.stream()
                .filter(visit -> !visit.isDisproved() && !visit.equals(disproved))
                .toList();
        if (standing.isEmpty()) {
            return true;
        }
        if (line.getCustomer() != null) {
            return line.getCustomer().equals(disproved.customer())
                    && standing.stream().noneMatch(visit -> visit.customer().equals(disproved.customer()));
        }
        return covers(line, disproved.on()) && standing.stream().noneMatch(visit -> covers(line, visit.on()));
    }

    private static boolean covers(ExpenseLine line, LocalDate day) {
        return !day.isBefore(line.getSpentOn())
                && day.isBefore(line.getSpentOn().plusDays(line.getDays()));
    }
}
