package com.keyuan.crm.service;

import com.keyuan.crm.calendar.WorkingHours;
import com.keyuan.crm.calendar.WorkingHoursRule;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.NotFound;
import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;

/** By when cases should be solved, and how much of that time is left or was left, in working hours. */
@Service
@RequiredArgsConstructor
class CaseTargets {

    private final CaseOwners owners;
    private final WorkingHours hours;
    private final ServiceSettings settings;

    /** @return so many working hours after the moment as the customer's tier gives */
    Instant from(CustomerId customer, Instant moment) {
        String tier = owners.tierOf(customer).orElseThrow(() -> new NotFound("customer", customer));
        return hours.plus(moment, settings.hours(tier));
    }

    /** The rows with what is left of their time at the moment, or was left when they were done; one statement for all. */
    List<ServiceCaseRow> judged(List<ServiceCaseRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return rows;
        }
        Instant first = now;
        Instant last = now;
        for (ServiceCaseRow row : rows) {
            for (Instant moment : List.of(row.targetAt(), row.endOr(now))) {
                first = moment.isBefore(first) ? moment : first;
                last = moment.isAfter(last) ? moment : last;
            }
        }
        WorkingHoursRule rule = hours.during(first, last);
        return rows.stream()
                .map(row -> row.withMinutesLeft(
                        (int) rule.between(row.endOr(now), row.targetAt()).toMinutes()))
                .toList();
    }
}
