package com.keyuan.crm.shared.web;

import com.keyuan.crm.people.SecondFactorSettings;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.SignedIn.Shown;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What still stands between somebody who has signed in and the application: a code of the second factor, a password of
 * their own, a second factor where their roles ask for one. Asked at every request, so that a new role acts on the next.
 */
@Component
@RequiredArgsConstructor
public class SignInGate {

    /** Where a code of the second factor is typed. */
    public static final String CODE = "/signin/code";

    /** Where somebody chooses a password of their own; the only page there is until they have. */
    public static final String OWN_PASSWORD = "/me/password";

    /** Where somebody sets up their second factor. */
    public static final String SECOND_FACTOR = "/me/second-factor";

    private static final List<String> ALWAYS = List.of("/signout", "/error");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final SignInSettings settings;
    private final SecondFactorSettings factors;
    private final Clock clock;

    /** Whether the session is older than a working day, or has waited for a code too long. */
    boolean isOver(SignedIn signedIn) {
        Duration longest = signedIn.isAwaitingCode() ? LONGEST_WAIT : settings.longest();
        return signedIn.at().plus(longest).isBefore(clock.instant());
    }

    /** Where the person is led instead of the page they asked for; null where nothing is in the way. */
    @Nullable String detour(SignedIn signedIn, CurrentUser user, String path) {
        String first = first(signedIn, user);
        return first == null || ALWAYS.contains(path) || isPartOf(first, path) ? null : first;
    }

    private @Nullable String first(SignedIn signedIn, CurrentUser user) {
        if (signedIn.isAwaitingCode()) {
            return CODE;
        }
        if (signedIn.passwordMustChange()) {
            return OWN_PASSWORD;
        }
        return signedIn.shown() != Shown.CODE && factors.isRequiredOf(user.roles()) ? SECOND_FACTOR : null;
    }

    private static boolean isPartOf(String page, String path) {
        return path.equals(page)
                || (page.equals(SECOND_FACTOR) && (path.startsWith(SECOND_FACTOR + "/") || path.equals(CODE)));
    }
}
