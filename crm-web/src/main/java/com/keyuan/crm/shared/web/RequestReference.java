package com.keyuan.crm.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Objects;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number that stands in every log line about it and on an error page, so that what somebody reads
 * out on the phone is found in the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestReference extends OncePerRequestFilter {

    private static final String KEY = "request";
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // nothing that looks alike
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The number of the request now answered. */
    public static String current() {
        return Objects.requireNonNullElse(MDC.get(KEY), "-");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String known = (String) request.getAttribute(KEY);
        String reference = known == null ? next() : known;
        request.setAttribute(KEY, reference);
        MDC.put(KEY, reference);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static String next() {
        StringBuilder reference = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
