package com.keyuan.crm.interaction.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.interaction.InteractionId;
import com.keyuan.crm.interaction.PeopleMap;
import com.keyuan.crm.interaction.PeopleMapReading;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Toast;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which of ours knows which of theirs, on the customer's page. */
@Controller
@RequiredArgsConstructor
class PeopleMapController {

    private final PeopleMapReading reading;
    private final CustomerReading customers;

    @GetMapping("/customers/{id}/people")
    @Permits(Action.PEOPLE_MAP_VIEW)
    String map(CurrentUser user, @PathVariable CustomerId id, Model model) {
        PeopleMap map = reading.map(user, id);
        model.addAttribute("map", map)
                .addAttribute("picture", PeoplePicture.of(map))
                .addAttribute("fresh", InteractionId.next())
                .addAttribute("head", customers.frame(user, id, "people").orElse(null));
        return "interaction/people";
    }

    /** 非某某不谈, with one tap. */
    @PostMapping("/customers/{id}/only-person")
    @Permits(Action.INTERACTION_RECORD)
    String speaksOnlyTo(
            CurrentUser user,
            @PathVariable CustomerId id,
            @RequestParam InteractionId interaction,
            @RequestParam PersonId person,
            RedirectAttributes redirect) {
        reading.speaksOnlyTo(user, id, interaction, person);
        Toast.done(redirect, "interaction.people.done.only");
        return "redirect:/customers/{id}/people";
    }
}
