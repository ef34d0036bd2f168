package com.keyuan.crm.trip.web;

import com.keyuan.crm.customer.BuyingPart;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.customer.HeadcountBand;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.trip.ReportPage;
import com.keyuan.crm.trip.ReportReading;
import com.keyuan.crm.trip.ReportState;
import com.keyuan.crm.trip.TripReading;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.VisitId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page on which a report is written or read, whichever part of it lies open. */
@Component
@RequiredArgsConstructor
class ReportScreen {

    private final ReportReading reports;
    private final TripReading trips;
    private final Clock clock;

    /** To write while it is one's own draft, else to read. */
    String show(CurrentUser user, ReportPage page, ReportPage.@Nullable Section section, Model model) {
        if (!user.isSelf(page.head().traveller()) || page.paper().state() != ReportState.DRAFT) {
            fill(page, model);
            model.addAttribute("versions", reports.versions(user, page.paper().id()));
            return "trip/report-view";
        }
        return editor(user, page, section, model);
    }

    /** The section of a visit as it stands, with what the model holds already of what was typed. */
    String section(CurrentUser user, TripReportId report, UUID visit, Model model) {
        ReportPage page = reports.page(user, report);
        Optional<ReportPage.Section> section = page.section(new VisitId(visit));
        return show(user, page, section.orElse(null), model);
    }

    private String editor(CurrentUser user, ReportPage page, ReportPage.@Nullable Section section, Model model) {
        fill(page, model);
        model.addAttribute("strip", trips.strip(user, page.head().id()));
        model.addAttribute("part", section);
        if (section == null) {
            keep(model, "overviewForm", OverviewForm.from(page));
            return "trip/report";
        }
        keep(model, "sectionForm", SectionForm.from(page, section));
        keep(model, "changeForm", ChangeForm.empty(section.visit().value()));
        model.addAttribute("fields", FactField.values());
        model.addAttribute("parts", BuyingPart.values());
        model.addAttribute("bands", HeadcountBand.values());
        List<ReportPage.Section> all = page.sections();
        int at = all.indexOf(section);
        model.addAttribute("following", at + 1 < all.size() ? all.get(at + 1).visit() : null);
        return "trip/report";
    }

    private static void keep(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }

    void fill(ReportPage page, Model model) {
        model.addAttribute("report", page);
        model.addAttribute("head", page.head());
        model.addAttribute("check", reports.check(page));
        model.addAttribute("dueOn", reports.dueOn(page));
        model.addAttribute("daysLeft", reports.daysLeft(page, BusinessZone.today(clock)));
    }
}
