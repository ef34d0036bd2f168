package com.keyuan.crm.trip.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.trip.TripCostReading;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What trips cost and what came of them. */
@Controller
@RequiredArgsConstructor
class TripCostController {

    private static final int QUARTER = 90;

    private final TripCostReading costs;
    private final Clock clock;

    /** Of the last ninety days where nothing else is asked for; days the wrong way round are turned. */
    @GetMapping("/trips/costs")
    @Permits(Action.TRIP_COST_VIEW)
    String show(
            CurrentUser user,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Model model) {
        LocalDate last = to == null ? BusinessZone.today(clock) : to;
        LocalDate first = from == null ? last.minusDays(QUARTER) : from;
        DateRange days = first.isAfter(last) ? new DateRange(last, first) : new DateRange(first, last);
        model.addAttribute("days", days);
        model.addAttribute("costs", costs.of(user, days));
        return "trip/costs";
    }
}
