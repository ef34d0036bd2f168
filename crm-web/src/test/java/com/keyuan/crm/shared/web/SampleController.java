package com.keyuan.crm.shared.web;

import com.keyuan.crm.shared.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A list and a form with every fragment, as a room would make them. */
@Controller
@OpenToAll
class SampleController {

    private static final List<Option> OPTIONS = List.of(new Option("A", "江北恒桥建设集团", "江苏扬州"), Option.of("B", "宏湛石化工程"));

    @GetMapping("/sample/list")
    String list(Model model) {
        model.addAttribute("day", LocalDate.parse("2026-11-19"))
                .addAttribute("moment", Instant.parse("2026-11-18T12:47:00Z"))
                .addAttribute("amount", Money.of("3864000.50"))
                .addAttribute("names", List.of("江北恒桥建设集团", "<script>alert(1)</script>"))
                .addAttribute("next", "k&1");
        return "sample/list";
    }

    @GetMapping("/sample/form")
    String form(@ModelAttribute SampleForm form, Model model) {
        model.addAttribute("options", OPTIONS);
        return "sample/form";
    }

    @PostMapping("/sample/form")
    String save(
            @Valid @ModelAttribute SampleForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return form(form, model);
        }
        Toast.done(redirect, "frame.tier", "A");
        return "redirect:/sample/list";
    }

    @GetMapping("/sample/error/{code}")
    String error(@PathVariable String code) {
        return "error/" + code;
    }

    @ResponseStatus(HttpStatus.OK)
    @GetMapping("/sample/signin")
    String signin(Model model) {
        record Demo(String username, String name, String role, String icon) {}
        model.addAttribute(
                "demoPeople",
                List.of(
                        new Demo("zhouyanqing", "周砚青", "SALES", "map-pin"),
                        new Demo("xuzhiwei", "许知微", "MANAGER", "users-group")));
        return "signin/page";
    }

    @Getter
    @Setter
    static class SampleForm {
        @NotBlank private @Nullable String name;

        @NotNull private @Nullable LocalDate day;

        private @Nullable Money amount;
        private @Nullable Integer days;
        private @Nullable String kind;
        private @Nullable String picked;
        private @Nullable String one;
        private List<String> many = new ArrayList<>();
        private boolean sure;
        private @Nullable String note;
        private @Nullable String secret;
        private @Nullable MultipartFile file;

        @Valid private List<Line> lines = new ArrayList<>(List.of(new Line()));
    }

    @Getter
    @Setter
    static class Line {
        @NotBlank private @Nullable String text;
    }
}
