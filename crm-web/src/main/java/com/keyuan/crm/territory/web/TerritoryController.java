package com.keyuan.crm.territory.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.territory.TerritoryId;
import com.keyuan.crm.territory.TerritoryService;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of territories. */
@Controller
@RequestMapping("/territories")
@RequiredArgsConstructor
class TerritoryController {

    private final TerritoryService territories;

    @GetMapping
    @Permits(Action.TERRITORY_LIST)
    String list(CurrentUser user, Locale locale, Model model) {
        model.addAttribute("rows", territories.list(user, locale.getLanguage()))
                .addAttribute("mayEdit", user.is(Role.DIRECTOR));
        return "territory/territories";
    }

    @GetMapping("/new")
    @Permits(Action.TERRITORY_EDIT)
    String create(CurrentUser user, Locale locale, Model model) {
        TerritoryForm form = new TerritoryForm();
        form.setId(TerritoryId.next());
        model.addAttribute("territoryForm", form);
        return form(user, locale, model);
    }

    @GetMapping("/{id}/edit")
    @Permits(Action.TERRITORY_EDIT)
    String edit(CurrentUser user, @PathVariable TerritoryId id, Locale locale, Model model) {
        model.addAttribute("territoryForm", TerritoryForm.from(territories.find(user, id)));
        return form(user, locale, model);
    }

    private String form(CurrentUser user, Locale locale, Model model) {
        TerritoryService.Choices choices = territories.choices(user, locale.getLanguage());
        model.addAttribute(
                        "regionOptions",
                        choices.regions().stream()
                                .map(region -> Option.of(region.code(), region.name()))
                                .toList())
                .addAttribute(
                        "industryOptions",
                        choices.industries().stream()
                                .map(industry -> Option.of(industry.code(), industry.name()))
                                .toList())
                .addAttribute(
                        "peopleOptions",
                        choices.people().stream()
                                .map(one -> new Option(one.id().toString(), one.name(), one.department()))
                                .toList());
        return "territory/form";
    }

    @PostMapping
    @Permits(Action.TERRITORY_EDIT)
    String save(
            CurrentUser user,
            @Valid @ModelAttribute TerritoryForm form,
            BindingResult errors,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                territories.save(user, form.toTerritory());
                Toast.done(redirect, "territory.done.saved");
                return "redirect:/territories";
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, form(user, locale, model));
    }
}
