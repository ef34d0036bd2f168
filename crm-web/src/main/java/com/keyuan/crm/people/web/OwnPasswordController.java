package com.keyuan.crm.people.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.people.OpenSessions;
import com.keyuan.crm.people.OwnPasswordService;
import com.keyuan.crm.people.PasswordRule;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.SignedIn;
import com.keyuan.crm.shared.web.SignedIn.Shown;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own password. */
@Controller
@RequestMapping("/me/password")
@Permits(Action.HOME_VIEW)
@RequiredArgsConstructor
class OwnPasswordController {

    private final OwnPasswordService service;
    private final OpenSessions sessions;
    private final SignInSession session;

    @ModelAttribute
    void rules(CurrentUser user, Model model) {
        model.addAttribute("shortest", PasswordRule.SHORTEST);
        SignedIn signedIn = SignedIn.current();
        model.addAttribute("mustChange", signedIn != null && signedIn.passwordMustChange());
        model.addAttribute("tooOld", service.isTooOld(user));
        model.addAttribute("profile", service.profile());
    }

    @GetMapping
    String form(@ModelAttribute("form") OwnPasswordForm form) {
        return "people/password";
    }

    @PostMapping
    String choose(
            CurrentUser user,
            @ModelAttribute("form") OwnPasswordForm form,
            BindingResult errors,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Objects.equals(form.getPassword(), form.getAgain())) {
            errors.rejectValue("again", "people.password.again");
        } else {
            try {
                service.choose(user, form.getPresent(), form.getPassword());
            } catch (RuleViolation violation) {
                errors.rejectValue(
                        Objects.requireNonNullElse(violation.field(), "password"),
                        violation.messageKey(),
                        violation.arguments().toArray(),
                        null);
            }
        }
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "people/password";
        }
        sessions.endAll(user.id()); // whoever came in with the old one is out
        SignedIn signedIn = SignedIn.current();
        session.renew(request, response, signedIn == null ? Shown.PASSWORD : signedIn.shown(), false);
        Toast.done(redirect, "people.password.done");
        return "redirect:/";
    }
}
