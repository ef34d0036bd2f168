package com.keyuan.crm.calendar.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.calendar.CalendarService;
import com.keyuan.crm.calendar.CalendarYear;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Conflict;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@Permits(Action.CALENDAR_ADMINISTER)
@RequiredArgsConstructor
class CalendarController {

    private final CalendarService calendar;
    private final MessageSource messages;
    private final Clock clock;

    @GetMapping("/calendar")
    String year(
            CurrentUser user,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable LocalDate day,
            Model model,
            Locale locale) {
        LocalDate chosen = day == null ? BusinessZone.today(clock) : within(day);
        model.addAttribute("calendarDayForm", CalendarDayForm.from(calendar.day(user, chosen)));
        model.addAttribute("chosen", day == null ? null : chosen);
        return page(user, year == null ? chosen.getYear() : year, model, locale);
    }

    @PostMapping("/calendar")
    String decide(
            CurrentUser user,
            @Valid @ModelAttribute CalendarDayForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            if (!errors.hasErrors() && isDecided(user, form, errors)) {
                Toast.done(
                        redirect,
                        "calendar.done.decided",
                        Objects.requireNonNull(form.getDay()).toString());
                return "redirect:/calendar?year=" + form.getDay().getYear();
            }
        } catch (StaleVersion stale) {
            return conflict(user, form, model, locale, response);
        }
        LocalDate day = form.getDay() == null ? BusinessZone.today(clock) : within(form.getDay());
        model.addAttribute("chosen", day);
        return Refusals.again(response, page(user, day.getYear(), model, locale));
    }

    private String conflict(
            CurrentUser user, CalendarDayForm form, Model model, Locale locale, HttpServletResponse response) {
        LocalDate day = Objects.requireNonNull(form.getDay());
        CalendarYear.Day theirs = calendar.day(user, day);
        form.setVersion(theirs.version());
        model.addAttribute("chosen", day);
        String view = page(user, day.getYear(), model, locale);
        Conflict.between(form, CalendarDayForm.as(theirs), model)
                .inChoice("working", "choices")
                .in("name")
                .show(response);
        return view;
    }

    private boolean isDecided(CurrentUser user, CalendarDayForm form, BindingResult errors) {
        try {
            calendar.decide(
                    user,
                    Objects.requireNonNull(form.getDay()),
                    form.isWorking(),
                    Objects.requireNonNull(form.getName()),
                    form.getVersion());
            return true;
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return false;
        }
    }

    private String page(CurrentUser user, int year, Model model, Locale locale) {
        int shown = Math.max(CalendarService.FIRST_YEAR, Math.min(year, CalendarService.LAST_YEAR));
        model.addAttribute("year", calendar.year(user, shown));
        model.addAttribute(
                "choices",
                List.of(
                        Option.of(false, messages.getMessage("calendar.off", null, locale)),
                        Option.of(true, messages.getMessage("calendar.working", null, locale))));
        return "calendar/year";
    }

    private static LocalDate within(LocalDate day) {
        int year = Math.max(CalendarService.FIRST_YEAR, Math.min(day.getYear(), CalendarService.LAST_YEAR));
        return day.getYear() == year ? day : LocalDate.of(year, 1, 1);
    }
}
