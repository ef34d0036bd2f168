package com.keyuan.crm.people.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.people.OpenSessions;
import com.keyuan.crm.people.SecondFactorService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An administrator takes the second factor from somebody who has lost telephone and recovery codes. */
@Controller
@Permits(Action.PEOPLE_ADMINISTER)
@RequiredArgsConstructor
class SecondFactorResetController {

    private final SecondFactorService factors;
    private final OpenSessions sessions;

    @PostMapping("/people/{id}/second-factor/reset")
    String reset(CurrentUser user, @PathVariable PersonId id, RedirectAttributes redirect) {
        try {
            factors.reset(user, id);
            sessions.endAll(id);
            Toast.done(redirect, "people.factor.done.reset");
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
        }
        return "redirect:/people/{id}";
    }
}
