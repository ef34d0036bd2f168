package com.keyuan.crm.shared.web;

import com.keyuan.crm.shared.PersonId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * All that a session knows of a person. Rights are read anew for each request.
 *
 * @param at when the person signed in; a session ends some hours later however busy it is
 * @param passwordMustChange until the person has chosen a password of their own, no other page is shown
 * @param shown by what the person has shown who they are
 * @param address from which they signed in
 * @param device what their browser calls itself
 */
public record SignedIn(
        PersonId person,
        Instant at,
        boolean passwordMustChange,
        Shown shown,
        @Nullable String address,
        @Nullable String device)
        implements AuthenticatedPrincipal, Serializable {

    /** By what somebody has shown who they are. */
    public enum Shown {
        /** A password, or the demo's one click: nothing more was asked for. */
        PASSWORD,
        /** The same, and a code is asked for: until then the door is the only page. */
        CODE_DUE,
        /** A code of the second factor, too. */
        CODE
    }

    /** A session written before there were second factors brings none. */
    public SignedIn {
        shown = shown == null ? Shown.PASSWORD : shown;
    }

    /** Null where nobody is signed in. */
    public static @Nullable SignedIn current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    public boolean isAwaitingCode() {
        return shown == Shown.CODE_DUE;
    }

    /** By this name all sessions of a person are found. */
    @Override
    public String getName() {
        return person.toString();
    }
}
