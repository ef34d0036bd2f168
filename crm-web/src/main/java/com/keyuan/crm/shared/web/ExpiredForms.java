package com.keyuan.crm.shared.web;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import lombok.RequiredArgsConstructor;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * A form without its token, with one of an earlier session, or sent by a page of another host: nothing is done, the
 * answer says that the page is out of date, and where somebody is signed in the log has it.
 */
@Component
@RequiredArgsConstructor
public class ExpiredForms implements AccessDeniedHandler {

    private static final String TITLE = "error.expired.title";

    private static final String MARK = ExpiredForms.class.getName();

    private final Audit audit;
    private final Toasts toasts;

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        refuse(request, response);
    }

    public void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CurrentUser user = Asking.in(request);
        if (user != null) {
            audit.refused(
                    user,
                    null,
                    Changes.none()
                            .note("rule", TITLE)
                            .note("way", request.getMethod() + " " + request.getRequestURI()));
        }
        if (request.getHeader("HX-Request") != null) {
            toasts.warn(response, TITLE);
        }
        request.setAttribute(MARK, true);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Whether this request was refused here. */
    static boolean refused(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
