package com.keyuan.crm.service.web;

import com.keyuan.crm.service.CaseAnswer;
import com.keyuan.crm.service.CaseChecking;
import com.keyuan.crm.service.PublicCases;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a customer follows its case: nobody signs in, the code is the right, and no name is shown. */
@Controller
@OpenToAll
@RequestMapping("/open/cases/{code}")
@RequiredArgsConstructor
class PublicCaseController {

    private final PublicCases cases;
    private final CaseChecking checking;

    @GetMapping
    String page(@PathVariable String code, @RequestParam(required = false) @Nullable String said, Model model) {
        model.addAttribute("found", cases.find(code)).addAttribute("code", code).addAttribute("thanks", said != null);
        return "service/public";
    }

    @PostMapping("/answer")
    String answer(
            @PathVariable String code,
            @RequestParam(defaultValue = "0") int rating,
            @RequestParam(required = false) @Nullable String said,
            Model model,
            HttpServletResponse response) {
        return told(code, model, response, () -> checking.answeredByCustomer(code, new CaseAnswer(rating, said)));
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable String code, @RequestParam String reason, Model model, HttpServletResponse response) {
        return told(code, model, response, () -> checking.reopenedByCustomer(code, reason));
    }

    private String told(String code, Model model, HttpServletResponse response, Runnable step) {
        try {
            step.run();
            return "redirect:/open/cases/{code}?said";
        } catch (RuleViolation refused) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problem", refused.messageKey())
                    .addAttribute("arguments", refused.arguments().toArray());
            return page(code, null, model);
        }
    }

    @ExceptionHandler(NotFound.class)
    String nothing(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return "service/public-unknown";
    }
}
