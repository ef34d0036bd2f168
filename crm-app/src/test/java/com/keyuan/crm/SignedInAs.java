package com.keyuan.crm;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.web.SignedIn;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who makes a request in a test: as if the person had signed in before; rights are read from the database as ever. */
public final class SignedInAs {

    private static final String TOKEN = "00000000-0000-0000-0000-000000000001";

    private SignedInAs() {}

    /** With the token of the form, too. */
    public static RequestPostProcessor signedInAs(CurrentUser user) {
        return signedInAs(user, TestClock.BEGINNING);
    }

    /** @param at when the person signed in: a session does not last for days */
    public static RequestPostProcessor signedInAs(CurrentUser user, Instant at) {
        SignedIn signedIn = new SignedIn(user.id(), at, false, SignedIn.Shown.CODE, null, null);
        RequestPostProcessor who = SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(signedIn, null, List.of()));
        RequestPostProcessor token = withToken();
        return request -> token.postProcessRequest(who.postProcessRequest(request));
    }

    /** The token as the browser sends it: as a cookie, and masked (here by zeros) by the page. */
    public static RequestPostProcessor withToken() {
        return request -> {
            Cookie cookie = new Cookie("keyuan-form", TOKEN);
            request.setCookies(cookies(request, cookie));
            byte[] plain = TOKEN.getBytes(StandardCharsets.UTF_8);
            byte[] masked = Arrays.copyOf(new byte[plain.length], plain.length * 2);
            System.arraycopy(plain, 0, masked, plain.length, plain.length);
            request.addHeader("X-CSRF-Token", Base64.getUrlEncoder().encodeToString(masked));
            return request;
        };
    }

    private static Cookie[] cookies(MockHttpServletRequest request, Cookie more) {
        Cookie[] present = request.getCookies();
        return present == null
                ? new Cookie[] {more}
                : Stream.concat(Arrays.stream(present), Stream.of(more)).toArray(Cookie[]::new);
    }
}
