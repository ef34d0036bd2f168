package com.keyuan.crm.survey.web;

import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.OpenToAll;
import com.keyuan.crm.survey.SurveyAnswer;
import com.keyuan.crm.survey.SurveyAnswering;
import com.keyuan.crm.survey.SurveyIncomplete;
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

/** Where a customer answers a survey: nobody signs in, the signed link is the right, and no name is shown. */
@Controller
@OpenToAll
@RequestMapping("/open/surveys/{token}")
@RequiredArgsConstructor
class PublicSurveyController {

    private final SurveyAnswering surveys;

    @GetMapping
    String page(@PathVariable String token, @RequestParam(required = false) @Nullable String said, Model model) {
        model.addAttribute("standing", surveys.find(token))
                .addAttribute("token", token)
                .addAttribute("thanks", said != null);
        return "survey/public";
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") int satisfaction,
            @RequestParam(defaultValue = "0") int awareness,
            @RequestParam(defaultValue = "0") int reputation,
            @RequestParam(defaultValue = "0") int loyalty,
            @RequestParam(required = false) @Nullable String said,
            Model model,
            HttpServletResponse response) {
        try {
            surveys.answer(token, new SurveyAnswer(satisfaction, awareness, reputation, loyalty, said));
            return "redirect:/open/surveys/{token}?said";
        } catch (SurveyIncomplete incomplete) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("problem", incomplete.messageKey());
            return page(token, null, model);
        }
    }

    @ExceptionHandler
    String over(RuleViolation refused, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_GONE);
        model.addAttribute("why", refused.messageKey());
        return "survey/public-over";
    }

    @ExceptionHandler(NotFound.class)
    String nothing(Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        model.addAttribute("why", "survey.public.unknown");
        return "survey/public-over";
    }
}
