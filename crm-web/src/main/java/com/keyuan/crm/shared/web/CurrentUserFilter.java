package com.keyuan.crm.shared.web;

import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.shared.CurrentUser;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads who is asking from the database, once for each request. A session whose person has been disabled, or which is
 * older than a working day, ends here.
 */
@RequiredArgsConstructor
public class CurrentUserFilter extends OncePerRequestFilter {

    /** Where somebody chooses a password of their own; the only page there is until they have. */
    static final String OWN_PASSWORD = "/me/password";

    private final CurrentUsers currentUsers;
    private final SignInSettings settings;
    private final Clock clock;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn signedIn = SignedIn.current();
        if (signedIn != null) {
            Optional<CurrentUser> user = isTooOld(signedIn)
                    ? Optional.empty()
                    : currentUsers.find(signedIn.person(), request.getRemoteAddr());
            if (user.isEmpty()) {
                end(request);
            } else if (signedIn.passwordMustChange() && !mayWhilePasswordMustChange(request)) {
                response.sendRedirect(request.getContextPath() + OWN_PASSWORD);
                return;
            } else {
                Asking.keep(request, user.get());
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isTooOld(SignedIn signedIn) {
        return signedIn.at().plus(settings.longest()).isBefore(clock.instant());
    }

    private static boolean mayWhilePasswordMustChange(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(OWN_PASSWORD) || path.equals("/signout") || path.equals("/error");
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
