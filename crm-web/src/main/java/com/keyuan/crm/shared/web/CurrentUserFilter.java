package com.keyuan.crm.shared.web;

import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.shared.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads who is asking from the database, once for each request. A session whose person has been disabled, or which is
 * older than a working day, ends here; who has not shown all that is asked of them is led to where they do.
 */
@RequiredArgsConstructor
public class CurrentUserFilter extends OncePerRequestFilter {

    private final CurrentUsers currentUsers;
    private final SignInGate gate;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn signedIn = SignedIn.current();
        if (signedIn != null) {
            Optional<CurrentUser> user = gate.isOver(signedIn)
                    ? Optional.empty()
                    : currentUsers.find(signedIn.person(), request.getRemoteAddr());
            if (user.isEmpty()) {
                end(request);
            } else {
                String detour = gate.detour(signedIn, user.get(), path(request));
                if (detour != null) {
                    lead(request, response, detour);
                    return;
                }
                if (!signedIn.isAwaitingCode()) {
                    Asking.keep(request, user.get());
                }
            }
        }
        chain.doFilter(request, response);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Where a part of a page is asked for, the whole page goes there; but not one that is there, over and over again. */
    private static void lead(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        if (isShowing(request, page)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + page);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + page);
        }
    }

    private static boolean isShowing(HttpServletRequest request, String page) {
        String shown = request.getHeader("HX-Current-URL");
        return shown != null && shown.split("[?#]", 2)[0].endsWith(request.getContextPath() + page);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false; // an error page has the frame of the person, too
    }
}
