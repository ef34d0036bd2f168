package com.keyuan.crm.people.web;

import com.keyuan.crm.people.CodeRefused;
import com.keyuan.crm.people.SecondFactorCheck;
import com.keyuan.crm.people.SecondFactorService;
import com.keyuan.crm.people.SecondFactors.SecondFactor;
import com.keyuan.crm.shared.web.OpenToAll;
import com.keyuan.crm.shared.web.SignedIn;
import com.keyuan.crm.shared.web.SignedIn.Shown;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The second step of signing in: a code of the second factor. */
@Controller
@RequestMapping("/signin/code")
@OpenToAll
@RequiredArgsConstructor
class SignInCodeController {

    /** With fewer the person is told to print new ones. */
    private static final int FEW = 3;

    private final SecondFactorCheck check;
    private final SecondFactorService factors;
    private final SignInSession session;

    @GetMapping
    String ask(@RequestParam(required = false) @Nullable String next, Model model) {
        SignedIn signedIn = SignedIn.current();
        return isAsked(signedIn) ? show(next, model) : "redirect:/signin";
    }

    @PostMapping
    String take(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String next,
            Model model,
            RedirectAttributes redirect,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignedIn signedIn = SignedIn.current();
        if (signedIn == null || !isAsked(signedIn)) {
            return "redirect:/signin";
        }
        try {
            SecondFactor factor = check.signIn(signedIn.person(), code, request.getRemoteAddr());
            session.renew(request, response, Shown.CODE, signedIn.passwordMustChange());
            if (factor.recoveryCodes() < FEW) {
                Toast.warn(redirect, "people.factor.few", factor.recoveryCodes());
            }
            return "redirect:" + NextPage.of(next);
        } catch (CodeRefused refused) {
            response.setStatus(refused.isForTooMany() ? 429 : 422);
            model.addAttribute("problem", refused.messageKey());
            return show(next, model);
        }
    }

    /** Also of somebody who came in before the second factor was set up, and whose roles ask for it now. */
    private boolean isAsked(@Nullable SignedIn signedIn) {
        return signedIn != null
                && signedIn.shown() != Shown.CODE
                && factors.find(signedIn.person()).filter(SecondFactor::isInUse).isPresent();
    }

    private static String show(@Nullable String next, Model model) {
        model.addAttribute("next", NextPage.of(next));
        return "signin/code";
    }
}
