package com.keyuan.crm.compliance.web;

import static com.keyuan.crm.access.Action.AUDIT_READ;

import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.AuditPage;
import com.keyuan.crm.compliance.AccessLog;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.AuditWords;
import com.keyuan.crm.shared.web.Permits;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log page: who saw or changed what, and whether the chain holds. */
@Controller
@Permits(AUDIT_READ)
@RequiredArgsConstructor
class AccessLogController {

    private final AccessLog log;
    private final AuditWords words;

    @GetMapping("/access-log")
    String read(
            CurrentUser user,
            @ModelAttribute AccessLogForm form,
            @RequestParam @Nullable String after,
            Model model,
            Locale locale) {
        AuditPage page = log.read(user, form.toFilter(), after);
        model.addAttribute("next", page.slice().next());
        model.addAttribute("lines", words.lines(page, locale));
        model.addAttribute("kinds", AuditKind.values());
        return "compliance/access-log";
    }

    @PostMapping("/access-log/verification")
    String verify(CurrentUser user, Model model) {
        model.addAttribute("verdict", log.verify(user));
        return "compliance/access-log-verdict";
    }
}
