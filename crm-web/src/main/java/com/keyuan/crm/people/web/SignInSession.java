package com.keyuan.crm.people.web;

import com.keyuan.crm.people.Admission;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.web.SignedIn;
import com.keyuan.crm.shared.web.SignedIn.Shown;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Begins and ends a session: always a new one, with a new id and a new token, so that nobody can have laid one out. */
@Component
@RequiredArgsConstructor
class SignInSession {

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;
    private final Clock clock;

    /** Who has been admitted is signed in, or asked for a code next. */
    void begin(HttpServletRequest request, HttpServletResponse response, Admission admission) {
        begin(
                request,
                response,
                admission.person(),
                admission.passwordMustChange(),
                admission.codeDue() ? Shown.CODE_DUE : Shown.PASSWORD);
    }

    /** The same person has shown more, or less than before, or has a new password. */
    void renew(HttpServletRequest request, HttpServletResponse response, Shown shown, boolean passwordMustChange) {
        SignedIn before = Objects.requireNonNull(SignedIn.current(), "nobody is signed in");
        begin(request, response, before.person(), passwordMustChange, shown);
    }

    private void begin(
            HttpServletRequest request,
            HttpServletResponse response,
            PersonId person,
            boolean passwordMustChange,
            Shown shown) {
        end(request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(
                        person,
                        clock.instant(),
                        passwordMustChange,
                        shown,
                        request.getRemoteAddr(),
                        DeviceName.given(request)),
                null,
                List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        tokens.saveToken(null, request, response); // the next page brings a new one
    }
}
