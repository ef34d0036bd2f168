package com.keyuan.crm.shared.web;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.SourceRef;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Logs what a rule refused, or what came too late, however it was told to the user: after the answer is made, when the
 * refused transaction has long rolled back, in one of its own. What the policy refuses is logged by {@link ErrorPages}.
 */
@Component
@RequiredArgsConstructor
class RuleRefusals implements HandlerInterceptor {

    private static final String RULE = RuleRefusals.class.getName();
    private static final String SUBJECT = RULE + ".subject";

    /** The rule's word of somebody who had an older state before their eyes. */
    static final String STALE = "stale version";

    private final Audit audit;

    /** @param rule the key of the rule's message */
    static void note(String rule) {
        keep(RULE, rule);
    }

    /** What the request that is answered now is about. */
    static void about(SourceRef subject) {
        keep(SUBJECT, subject);
    }

    private static void keep(String name, Object value) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Object rule = request.getAttribute(RULE);
        if (rule != null) {
            request.removeAttribute(RULE);
            audit.againstARule(
                    Asking.in(request),
                    (SourceRef) request.getAttribute(SUBJECT),
                    Changes.none().note("rule", rule).note("way", request.getMethod() + " " + request.getRequestURI()));
        }
    }
}
