package com.keyuan.crm.shared.web;

import com.keyuan.crm.shared.CurrentUser;
import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** Keeps who is asking with the request. */
public final class Asking {

    private static final String ATTRIBUTE = CurrentUser.class.getName();

    private Asking() {}

    /** Null where nobody is signed in. */
    public static @Nullable CurrentUser in(ServletRequest request) {
        return (CurrentUser) request.getAttribute(ATTRIBUTE);
    }

    public static void keep(ServletRequest request, CurrentUser user) {
        request.setAttribute(ATTRIBUTE, user);
    }
}
