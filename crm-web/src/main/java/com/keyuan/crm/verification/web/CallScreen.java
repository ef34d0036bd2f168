package com.keyuan.crm.verification.web;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.verification.CallPages;
import com.keyuan.crm.verification.CallPurpose;
import com.keyuan.crm.verification.CareService;
import com.keyuan.crm.verification.PhoneCallId;
import com.keyuan.crm.verification.ScoutingService;
import com.keyuan.crm.verification.VerificationCallPage;
import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.VerificationPages;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays the page of a call ready, by what it is for; forms with errors in the model stay as they are. */
@Component
@RequiredArgsConstructor
class CallScreen {

    private final CallPages pages;
    private final VerificationPages verifications;
    private final ScoutingService scouting;
    private final CareService care;

    String show(CurrentUser user, PhoneCallId id, @Nullable VerificationId visit, Model model) {
        return switch (pages.purpose(user, id)) {
            case VERIFICATION -> verification(user, id, visit, model);
            case SCOUTING -> {
                add(model, "page", scouting.call(user, id));
                add(model, "scoutingAnswerForm", new ScoutingAnswerForm());
                yield "verification/scouting-call";
            }
            case CARE -> {
                add(model, "page", care.call(user, id));
                add(model, "careResultForm", new CareResultForm());
                yield "verification/care-call";
            }
        };
    }

    private String verification(CurrentUser user, PhoneCallId id, @Nullable VerificationId visit, Model model) {
        VerificationCallPage page = verifications.call(user, id, visit);
        add(model, "page", page);
        add(model, "figures", verifications.figures(user));
        add(model, "slice", verifications.waiting(user, null));
        add(model, "answerForm", new AnswerForm());
        add(model, "resultForm", new ResultForm());
        return "verification/call";
    }

    /** Where the caller goes on after a call. */
    static String list(CallPurpose purpose) {
        return switch (purpose) {
            case VERIFICATION -> "/verifications";
            case SCOUTING -> "/scouting";
            case CARE -> "/care-calls";
        };
    }

    private static void add(Model model, String name, Object value) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
        }
    }
}
