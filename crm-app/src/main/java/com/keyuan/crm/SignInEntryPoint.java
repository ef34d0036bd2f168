package com.keyuan.crm;

import com.keyuan.crm.shared.web.CameFrom;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends somebody who is not signed in to the door, and afterwards to the page they wanted, or typed on. */
class SignInEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + "/signin");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String wanted = "GET".equals(request.getMethod()) ? asked(request) : CameFrom.page(request);
        boolean home = wanted == null || wanted.equals("/");
        response.sendRedirect(request.getContextPath() + "/signin"
                + (home ? "" : "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8)));
    }

    private static @Nullable String asked(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        return query == null || path.equals("/") ? path : path + "?" + query;
    }
}
