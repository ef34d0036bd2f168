package com.keyuan.crm.people.web;

import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go before signing in: a page of this application, never another site. */
final class NextPage {

    private NextPage() {}

    static String of(@Nullable String wanted) {
        if (wanted == null
                || wanted.length() > 500
                || !wanted.matches("/[A-Za-z0-9][A-Za-z0-9/_.~%?&=+,:@!$'()*;-]*")
                || wanted.startsWith("/signin")
                || wanted.startsWith("/signout")) {
            return "/";
        }
        return wanted;
    }
}
