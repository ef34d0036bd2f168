package com.keyuan.crm.campaign.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.campaign.CampaignId;
import com.keyuan.crm.campaign.CampaignKind;
import com.keyuan.crm.campaign.CampaignPage;
import com.keyuan.crm.campaign.CampaignResult;
import com.keyuan.crm.campaign.CampaignService;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Campaigns: list, form, page with what came of them, a customer's invitations. */
@Controller
@RequestMapping("/campaigns")
@RequiredArgsConstructor
class CampaignController {

    private final CampaignService campaigns;

    @GetMapping
    @Permits(Action.CAMPAIGN_LIST)
    String list(CurrentUser user, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("slice", campaigns.list(user, after)).addAttribute("mayManage", campaigns.mayManage(user));
        return "campaign/list";
    }

    @GetMapping("/new")
    @Permits(Action.CAMPAIGN_MANAGE)
    String form(Model model) {
        CampaignForm form = new CampaignForm();
        form.setId(CampaignId.next());
        return form(form, model);
    }

    @GetMapping("/{campaign}/edit")
    @Permits(Action.CAMPAIGN_MANAGE)
    String edit(CurrentUser user, @PathVariable CampaignId campaign, Model model) {
        return form(CampaignForm.from(campaigns.page(user, campaign, null).row()), model);
    }

    private static String form(CampaignForm form, Model model) {
        model.addAttribute("campaignForm", form).addAttribute("kinds", CampaignKind.values());
        return "campaign/form";
    }

    @PostMapping
    @Permits(Action.CAMPAIGN_MANAGE)
    String save(
            CurrentUser user,
            @Valid @ModelAttribute CampaignForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                save(user, form);
                Toast.done(redirect, "campaign.done.saved");
                return "redirect:/campaigns/" + form.getId();
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(form, model);
    }

    private void save(CurrentUser user, CampaignForm form) {
        CampaignId id = Objects.requireNonNull(form.getId());
        if (form.getVersion() == CampaignForm.NEW) {
            campaigns.add(user, id, form.toDetails());
        } else {
            campaigns.change(user, id, form.toDetails(), form.getVersion());
        }
    }

    @GetMapping("/{campaign}")
    @Permits(Action.CAMPAIGN_LIST)
    String page(
            CurrentUser user,
            @PathVariable CampaignId campaign,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        CampaignPage page = campaigns.page(user, campaign, after);
        model.addAttribute("page", page)
                .addAttribute("sum", CampaignResult.sum(page.results()))
                .addAttribute("window", CampaignResult.WINDOW)
                .addAttribute("guestForm", new GuestForm());
        return "campaign/detail";
    }

    /** A part of the customer's page. */
    @GetMapping("/of-customer/{id}")
    @Permits(Action.CUSTOMER_VIEW)
    String ofCustomer(CurrentUser user, @PathVariable("id") CustomerId customer, Model model) {
        model.addAttribute("rows", campaigns.ofCustomer(user, customer));
        return "campaign/panel :: panel";
    }
}
