package com.keyuan.crm.trip.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.attachment.AttachmentService;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trip.Position;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.VisitKind;
import com.keyuan.crm.trip.VisitPage;
import com.keyuan.crm.trip.VisitReading;
import com.keyuan.crm.trip.VisitService;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Logging a visit in under a minute, and looking at it. */
@Controller
@RequiredArgsConstructor
class VisitController {

    private final VisitService visiting;
    private final VisitReading visits;
    private final AttachmentService attachments;
    private final VisitPhotos photos;
    private final Clock clock;

    @GetMapping("/visits/new")
    @Permits(Action.VISIT_CREATE)
    String create(
            CurrentUser user,
            @RequestParam(required = false) @Nullable UUID customer,
            @RequestParam(required = false) @Nullable UUID trip,
            @RequestParam(required = false) @Nullable String copy,
            @RequestParam(required = false) @Nullable String q,
            Model model,
            RedirectAttributes redirect) {
        TripId on = trip == null ? null : new TripId(trip);
        if (on != null && !isOpen(user, on, redirect)) {
            return "redirect:/trips/" + trip;
        }
        if (customer == null) {
            model.addAttribute("customers", visits.customers(user, q, on));
            return "trip/visit-choose";
        }
        VisitReading.VisitStart start = visits.start(user, new CustomerId(customer));
        VisitForm form = VisitForm.empty(customer, clock.instant());
        form.setTrip(
                trip != null || start.trips().isEmpty()
                        ? trip
                        : start.trips().get(0).id().value());
        if (copy != null) {
            start.last().ifPresent(form::copy);
        }
        model.addAttribute("visitForm", form);
        return form(start, model);
    }

    private boolean isOpen(CurrentUser user, TripId trip, RedirectAttributes redirect) {
        try {
            visits.requireOpen(user, trip);
            return true;
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
            return false;
        }
    }

    private String form(VisitReading.VisitStart start, Model model) {
        LocalDate today = BusinessZone.today(clock);
        model.addAttribute("start", start);
        model.addAttribute("kinds", VisitKind.values());
        model.addAttribute("today", today);
        model.addAttribute("tomorrow", today.plusDays(1));
        model.addAttribute("monday", today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        return "trip/visit-form";
    }

    @PostMapping("/visits")
    @Permits(Action.VISIT_CREATE)
    String save(
            CurrentUser user,
            @Valid @ModelAttribute VisitForm visitForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        UUID customer = visitForm.getCustomer();
        if (customer == null) {
            return "redirect:/visits/new";
        }
        if (errors.hasErrors() || !isLogged(user, visitForm, errors)) {
            return Refusals.again(response, form(visits.start(user, new CustomerId(customer)), model));
        }
        Toast.done(redirect, "trip.done.visit-logged");
        photos.keep(user, visitForm, redirect);
        return visitForm.getTrip() == null
                ? "redirect:/visits/" + visitForm.getId()
                : "redirect:/trips/" + visitForm.getTrip();
    }

    private boolean isLogged(CurrentUser user, VisitForm form, BindingResult errors) {
        try {
            visiting.log(user, new VisitId(Objects.requireNonNull(form.getId())), form.toVisit(), form.toNewContact());
            return true;
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return false;
        }
    }

    @GetMapping("/visits/{id}")
    @Permits(Action.VISIT_VIEW)
    String page(CurrentUser user, @PathVariable UUID id, Model model) {
        VisitPage visit = visits.page(user, new VisitId(id));
        model.addAttribute("visit", visit);
        model.addAttribute("opens", visits.opensCustomer(user, visit.row().customer()));
        model.addAttribute("reports", visits.reportsProblem(user, visit.row().customer()));
        model.addAttribute("files", attachments.listOf(user, new SourceRef("visit", id)));
        return "trip/visit";
    }

    /** How far the phone is from where visits to the customer usually are. */
    @GetMapping("/visits/distance")
    @Permits(Action.VISIT_CREATE)
    String distance(
            CurrentUser user,
            @RequestParam UUID customer,
            @RequestParam BigDecimal latitude,
            @RequestParam BigDecimal longitude,
            Model model) {
        OptionalLong metres = visits.distance(user, new CustomerId(customer), new Position(latitude, longitude));
        model.addAttribute("metres", metres.isPresent() ? metres.getAsLong() : null);
        return "trip/visit-form :: distance";
    }

    /** Customers that one may visit, for pickers. */
    @GetMapping(value = "/visits/customers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Permits(Action.VISIT_CREATE)
    @ResponseBody
    List<Option> customers(CurrentUser user, @RequestParam(defaultValue = "") String q) {
        return visits.customers(user, q, null).stream()
                .map(one -> new Option(one.id().toString(), one.name(), one.tier()))
                .toList();
    }
}
