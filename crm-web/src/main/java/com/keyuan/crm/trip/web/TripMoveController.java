package com.keyuan.crm.trip.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripService;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.VisitService;
import com.keyuan.crm.trip.web.Moves.Attempt;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving a trip along. */
@Controller
@RequiredArgsConstructor
class TripMoveController {

    private final TripService travelling;
    private final VisitService visiting;

    @PostMapping("/trips/{id}/go-ahead")
    @Permits(Action.TRIP_DECIDE_GO_AHEAD)
    String decide(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam boolean given,
            @RequestParam(required = false) @Nullable String note,
            RedirectAttributes redirect) {
        Moves.make(
                attempt(id, redirect),
                () -> travelling.decideGoAhead(user, new TripId(id), version, given, note),
                given ? "trip.done.go-ahead-given" : "trip.done.go-ahead-refused");
        return page(id);
    }

    @PostMapping("/trips/{id}/start")
    @Permits(Action.TRIP_START)
    String start(CurrentUser user, @PathVariable UUID id, @RequestParam long version, RedirectAttributes redirect) {
        Moves.make(attempt(id, redirect), () -> travelling.start(user, new TripId(id), version), "trip.done.started");
        return page(id);
    }

    @PostMapping("/trips/{id}/end")
    @Permits(Action.TRIP_END)
    String end(CurrentUser user, @PathVariable UUID id, @RequestParam long version, RedirectAttributes redirect) {
        boolean ended = Moves.make(
                attempt(id, redirect), () -> travelling.end(user, new TripId(id), version), "trip.done.ended");
        return ended ? "redirect:/trips/" + id + "/report" : page(id);
    }

    @PostMapping("/trips/{id}/extension")
    @Permits(Action.TRIP_END)
    String extend(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam LocalDate to,
            RedirectAttributes redirect) {
        Moves.make(
                attempt(id, redirect),
                () -> travelling.extend(user, new TripId(id), version, to),
                "trip.done.extended");
        return page(id);
    }

    @PostMapping("/trips/{id}/cancellation")
    @Permits(Action.TRIP_CANCEL)
    String cancel(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        Moves.make(
                attempt(id, redirect),
                () -> travelling.cancel(user, new TripId(id), version, reason),
                "trip.done.cancelled");
        return page(id);
    }

    @PostMapping("/trips/{id}/scouting")
    @Permits(Action.TRIP_SCOUT)
    String scout(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam UUID customer,
            @RequestParam(required = false) @Nullable String question,
            RedirectAttributes redirect) {
        Moves.make(
                attempt(id, redirect),
                () -> travelling.askScouting(user, new TripId(id), new CustomerId(customer), question),
                "trip.done.scouting");
        return page(id);
    }

    /** Local visits of the week become part of the trip. */
    @PostMapping("/trips/{id}/visits")
    @Permits(Action.TRIP_EDIT)
    String gather(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> visit,
            RedirectAttributes redirect) {
        List<VisitId> chosen =
                visit == null ? List.of() : visit.stream().map(VisitId::new).toList();
        Moves.make(
                attempt(id, redirect),
                () -> visiting.gather(user, new TripId(id), chosen),
                "trip.done.gathered",
                chosen.size());
        return page(id);
    }

    private static Attempt attempt(UUID id, RedirectAttributes redirect) {
        return new Attempt(new SourceRef("trip", id), redirect);
    }

    private static String page(UUID id) {
        return "redirect:/trips/" + id;
    }
}
