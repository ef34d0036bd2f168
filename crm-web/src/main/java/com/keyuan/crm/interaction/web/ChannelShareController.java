package com.keyuan.crm.interaction.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.interaction.ChannelReading;
import com.keyuan.crm.interaction.ChannelShareRow;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.web.Permits;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How much of a person's touch with customers goes past the company's channels. */
@Controller
@RequestMapping("/private-share")
@Permits(Action.CHANNEL_SHARE_VIEW)
@RequiredArgsConstructor
class ChannelShareController {

    private final ChannelReading reading;

    @GetMapping
    String everybody(CurrentUser user, @RequestParam(defaultValue = "90") int days, Model model) {
        model.addAttribute("shares", reading.shares(user, days)).addAttribute("days", days);
        return "interaction/private-share";
    }

    @GetMapping("/{person}")
    String ofPerson(
            CurrentUser user, @PathVariable PersonId person, @RequestParam(defaultValue = "90") int days, Model model) {
        model.addAttribute("customers", reading.privateCustomers(user, person, days));
        List<ChannelShareRow> shares = reading.shares(user, days);
        model.addAttribute("days", days)
                .addAttribute("person", person)
                .addAttribute(
                        "share",
                        shares.stream()
                                .filter(row -> row.person().equals(person))
                                .findFirst()
                                .orElse(null));
        return "interaction/private-share-person";
    }
}
