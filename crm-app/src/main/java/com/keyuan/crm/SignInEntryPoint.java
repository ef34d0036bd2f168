package com.keyuan.crm;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Sends somebody who is not signed in to the door, and afterwards to the page they wanted. */
class SignInEntryPoint implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", request.getContextPath() + "/signin");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = request.getQueryString();
        String wanted = query == null ? path : path + "?" + query;
        boolean askedForAPage = "GET".equals(request.getMethod()) && !path.equals("/");
        response.sendRedirect(request.getContextPath() + "/signin"
                + (askedForAPage ? "?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8) : ""));
    }
}
