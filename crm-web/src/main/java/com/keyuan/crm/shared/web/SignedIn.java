package com.keyuan.crm.shared.web;

import com.keyuan.crm.shared.PersonId;
import java.io.Serializable;
import java.time.Instant;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * All that a session knows of a person. Rights are read anew for each request.
 *
 * @param at when the person signed in; a session ends some hours later however busy it is
 * @param passwordMustChange until the person has chosen a password of their own, no other page is shown
 */
public record SignedIn(PersonId person, Instant at, boolean passwordMustChange)
        implements AuthenticatedPrincipal, Serializable {

    /** By this name all sessions of a person are found. */
    @Override
    public String getName() {
        return person.toString();
    }
}
