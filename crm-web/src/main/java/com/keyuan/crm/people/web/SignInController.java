package com.keyuan.crm.people.web;

import com.keyuan.crm.people.Admission;
import com.keyuan.crm.people.SignInRecords;
import com.keyuan.crm.people.SignInRefused;
import com.keyuan.crm.people.SignInService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.OpenToAll;
import com.keyuan.crm.shared.web.SignInGate;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door. */
@Controller
@OpenToAll
@RequiredArgsConstructor
class SignInController {

    private final SignInService service;
    private final SignInRecords records;
    private final SignInSession session;
    private final DemoDoor demo;

    @GetMapping("/signin")
    String page(
            @Nullable CurrentUser user,
            @RequestParam(required = false) @Nullable String next,
            @RequestParam(required = false) @Nullable String notice,
            Model model) {
        if (user != null) {
            return "redirect:" + NextPage.of(next);
        }
        model.addAttribute("notice", "out".equals(notice) ? "signedout" : null);
        return show(next, model);
    }

    @PostMapping("/signin")
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            return enter(service.signIn(username, password, request.getRemoteAddr()), next, request, response);
        } catch (SignInRefused refused) {
            response.setStatus(refused.problem().equals("locked") ? 429 : 422);
            model.addAttribute("problem", refused.problem());
            model.addAttribute("username", username);
            return show(next, model);
        }
    }

    @PostMapping("/signin/demo")
    String signInForDemo(
            @RequestParam String username,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        return enter(demo.enter(username, request.getRemoteAddr()), next, request, response);
    }

    @PostMapping("/signout")
    String signOut(@Nullable CurrentUser user, HttpServletRequest request, HttpServletResponse response) {
        if (user != null) {
            records.signedOut(user);
        }
        session.end(request, response);
        return "redirect:/signin?notice=out";
    }

    private String enter(
            Admission admission, @Nullable String next, HttpServletRequest request, HttpServletResponse response) {
        session.begin(request, response, admission);
        String wanted = NextPage.of(next);
        return admission.codeDue()
                ? "redirect:" + SignInGate.CODE + "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)
                : "redirect:" + wanted;
    }

    private String show(@Nullable String next, Model model) {
        model.addAttribute("next", NextPage.of(next));
        model.addAttribute("demoPeople", demo.people());
        return "signin/page";
    }
}
