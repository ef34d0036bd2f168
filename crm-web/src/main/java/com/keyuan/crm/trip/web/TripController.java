package com.keyuan.crm.trip.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.trip.TripCostReading;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripPage;
import com.keyuan.crm.trip.TripPages;
import com.keyuan.crm.trip.TripReading;
import com.keyuan.crm.trip.TripService;
import com.keyuan.crm.trip.TripStage;
import com.keyuan.crm.trip.VisitReading;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists and pages of trips, and planning them. */
@Controller
@RequiredArgsConstructor
class TripController {

    private final TripService travelling;
    private final TripReading trips;
    private final VisitReading visits;
    private final CustomerReading customers;
    private final TripCostReading costs;
    private final Clock clock;

    @GetMapping("/trips")
    @Permits(Action.TRIP_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        TripPages.Filter filter = new TripPages.Filter(stageOf(stage), "mine".equals(view) ? user.id() : null, q);
        model.addAttribute("slice", trips.list(user, filter, after));
        model.addAttribute("counts", trips.count(user, filter));
        model.addAttribute("stages", TripStage.values());
        model.addAttribute("travels", trips.travels(user));
        model.addAttribute("costs", costs.isFor(user));
        return "trip/list";
    }

    private static @Nullable TripStage stageOf(@Nullable String name) {
        return Arrays.stream(TripStage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    @GetMapping("/trips/new")
    @Permits(Action.TRIP_CREATE)
    String create(CurrentUser user, @RequestParam(required = false) @Nullable UUID customer, Model model) {
        TripForm form = TripForm.empty(BusinessZone.today(clock));
        if (customer != null) {
            form.setCustomers(List.of(customer));
        }
        model.addAttribute("tripForm", form);
        return form(user, form, model);
    }

    @PostMapping("/trips")
    @Permits(Action.TRIP_CREATE)
    String save(
            CurrentUser user,
            @Valid @ModelAttribute TripForm tripForm,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || !isPlanned(user, tripForm, errors)) {
            return Refusals.again(response, form(user, tripForm, model));
        }
        Toast.done(redirect, "trip.done.planned");
        return "redirect:/trips/" + tripForm.getId();
    }

    private boolean isPlanned(CurrentUser user, TripForm form, BindingResult errors) {
        try {
            Long version = form.getVersion();
            if (version == null) {
                travelling.plan(user, form.tripId(), form.toPlan());
            } else {
                travelling.replan(user, form.tripId(), version, form.toPlan());
            }
            return true;
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return false;
        }
    }

    private String form(CurrentUser user, TripForm form, Model model) {
        List<Option> customers = form.getCustomers().stream()
                .map(id -> visits.choice(user, new CustomerId(id)))
                .flatMap(found -> found.stream())
                .map(one -> new Option(one.id().toString(), one.name(), one.tier()))
                .toList();
        model.addAttribute("chosen", customers);
        model.addAttribute(
                "colleagues",
                travelling.colleagues(user).stream()
                        .map(one -> new Option(one.id().toString(), one.name(), one.department()))
                        .toList());
        model.addAttribute("goAheadAbove", travelling.goAheadAbove());
        return "trip/form";
    }

    @GetMapping("/trips/{id}/plan")
    @Permits(Action.TRIP_EDIT)
    String edit(CurrentUser user, @PathVariable UUID id, Model model) {
        TripForm form = forPlan(travelling.planOf(user, new TripId(id)));
        model.addAttribute("tripForm", form);
        return form(user, form, model);
    }

    private static TripForm forPlan(TripService.Planned planned) {
        TripForm form = new TripForm();
        form.setId(planned.trip().value());
        form.setVersion(planned.version());
        form.setKind(planned.plan().kind());
        form.setPurpose(planned.plan().purpose());
        form.setPlaces(planned.plan().places());
        form.setFrom(planned.plan().dates().from());
        form.setTo(planned.plan().dates().to());
        form.setExpectedCost(planned.plan().expectedCost());
        form.setCustomers(
                planned.plan().customers().stream().map(CustomerId::value).toList());
        form.setCompanions(
                planned.plan().companions().stream().map(one -> one.value()).toList());
        return form;
    }

    @GetMapping("/trips/{id}")
    @Permits(Action.TRIP_VIEW)
    String page(CurrentUser user, @PathVariable UUID id, Model model) {
        TripPage page = trips.page(user, new TripId(id));
        model.addAttribute("trip", page);
        model.addAttribute("head", page.head());
        model.addAttribute("today", BusinessZone.today(clock));
        model.addAttribute("choices", trips.choices(user, page.head()));
        model.addAttribute("loose", trips.mayGather(user, page) ? visits.withoutTrip(user, page.dates()) : List.of());
        return "trip/page";
    }

    /** The panel on a customer's page. */
    @GetMapping("/customers/{id}/trips")
    @Permits(Action.CUSTOMER_VIEW)
    String ofCustomer(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        CustomerId customer = new CustomerId(Objects.requireNonNull(id));
        model.addAttribute("trips", trips.ofCustomer(user, customer, null));
        model.addAttribute("visits", visits.ofCustomer(user, customer, after));
        model.addAttribute("customer", id);
        model.addAttribute("head", customers.frame(user, customer, "trips").orElse(null));
        return "trip/customer";
    }
}
