package com.keyuan.crm.campaign.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.campaign.CampaignId;
import com.keyuan.crm.campaign.CampaignService;
import com.keyuan.crm.campaign.GuestState;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The guests of a campaign: invited, and whether they came. */
@Controller
@RequestMapping("/campaigns/{campaign}/guests")
@RequiredArgsConstructor
class GuestController {

    private final CampaignService campaigns;

    @PostMapping
    @Permits(Action.CAMPAIGN_INVITE)
    String invite(
            CurrentUser user,
            @PathVariable CampaignId campaign,
            @RequestParam(required = false) @Nullable List<CustomerId> customers,
            RedirectAttributes redirect) {
        if (customers == null || customers.isEmpty()) {
            Toast.warn(redirect, "campaign.refused.nobody");
        } else {
            campaigns.invite(user, campaign, customers);
            Toast.done(redirect, "campaign.done.invited");
        }
        return "redirect:/campaigns/" + campaign;
    }

    @PostMapping("/{customer}")
    @Permits(Action.CAMPAIGN_INVITE)
    String mark(
            CurrentUser user,
            @PathVariable CampaignId campaign,
            @PathVariable CustomerId customer,
            @RequestParam GuestState state,
            RedirectAttributes redirect) {
        try {
            campaigns.mark(user, campaign, customer, state);
            Toast.done(redirect, "campaign.done.marked");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/campaigns/" + campaign;
    }
}
