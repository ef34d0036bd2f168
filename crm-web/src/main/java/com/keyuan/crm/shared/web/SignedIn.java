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
 */
public record SignedIn(PersonId person, Instant at, boolean passwordMustChange)
        implements AuthenticatedPrincipal, Serializable {

    /** Null where nobody is signed in. */
    public static @Nullable SignedIn current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn ? signedIn : null;
    }

    /** By this name all sessions of a person are found. */
    @Override
    public String getName() {
        return person.toString();
    }
}
