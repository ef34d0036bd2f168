package com.keyuan.crm.people.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.people.OpenSessions;
import com.keyuan.crm.people.SecondFactorService;
import com.keyuan.crm.people.SecondFactors.SecondFactor;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.SignInGate;
import com.keyuan.crm.shared.web.SignedIn;
import com.keyuan.crm.shared.web.SignedIn.Shown;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own second factor: set up, confirmed by a first code, turned off by another. */
@Controller
@RequestMapping("/me/second-factor")
@Permits(Action.HOME_VIEW)
@RequiredArgsConstructor
class SecondFactorController {

    private static final String PAGE = "redirect:/me/second-factor";
    private static final String CODES = "redirect:/me/second-factor/recovery-codes";

    private final SecondFactorService factors;
    private final FactorAddress addresses;
    private final OpenSessions sessions;
    private final SignInSession session;

    @GetMapping
    String page(CurrentUser user, @ModelAttribute("form") CodeForm form, Model model) {
        boolean inUse = factors.find(user.id()).filter(SecondFactor::isInUse).isPresent();
        SignedIn signedIn = Objects.requireNonNull(SignedIn.current());
        if (inUse) {
            return signedIn.shown() == Shown.CODE ? "redirect:/me/security" : "redirect:" + SignInGate.CODE;
        }
        return show(user, model);
    }

    @PostMapping
    String begin(CurrentUser user, RedirectAttributes redirect) {
        try {
            factors.begin(user, Objects.requireNonNull(SignedIn.current()).at());
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
        }
        return PAGE;
    }

    @PostMapping("/confirmation")
    String confirm(
            CurrentUser user,
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            List<String> codes = factors.confirm(user, form.getCode());
            sessions.endAll(user.id()); // whoever came in elsewhere shows a code first
            session.renew(request, response, Shown.CODE, false);
            return shownOnce(redirect, codes);
        } catch (RuleViolation violation) {
            Refusals.into(errors, violation);
            return Refusals.again(response, show(user, model));
        }
    }

    @PostMapping("/recovery-codes")
    String renewCodes(CurrentUser user, CodeForm form, RedirectAttributes redirect) {
        try {
            return shownOnce(redirect, factors.renewCodes(user, form.getCode()));
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
            return "redirect:/me/security";
        }
    }

    /** The codes just made; asked for again there are none to show. */
    @GetMapping("/recovery-codes")
    String codes(Model model) {
        return model.containsAttribute("codes") ? "people/recovery-codes" : "redirect:/me/security";
    }

    @PostMapping("/removal")
    String turnOff(
            CurrentUser user,
            CodeForm form,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            factors.turnOff(user, form.getCode());
            session.renew(request, response, Shown.PASSWORD, false);
            Toast.done(redirect, "people.factor.done.off");
        } catch (RuleViolation violation) {
            Refusals.onTheNextPage(redirect, violation);
        }
        return "redirect:/me/security";
    }

    private static String shownOnce(RedirectAttributes redirect, List<String> codes) {
        redirect.addFlashAttribute("codes", (Serializable) new ArrayList<>(codes));
        return CODES;
    }

    private String show(CurrentUser user, Model model) {
        model.addAttribute("mustHave", factors.isRequiredOf(user));
        factors.secret(user).ifPresent(secret -> {
            model.addAttribute("letters", addresses.inGroups(secret));
            model.addAttribute("qr", QrCode.dataUri(addresses.of(secret)));
        });
        return "people/second-factor";
    }
}
