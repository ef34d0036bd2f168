package com.keyuan.crm.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The page of ours that a request was sent from: what was typed on it is offered there again. */
public final class CameFrom {

    private CameFrom() {}

    /** @return path and query within the application; null if the page is unknown or of another site */
    public static @Nullable String page(HttpServletRequest request) {
        try {
            URI from = new URI(Objects.requireNonNullElse(request.getHeader(HttpHeaders.REFERER), ""));
            String path = from.getRawPath();
            String host = request.getHeader(HttpHeaders.HOST);
            if (host == null || !host.equals(from.getRawAuthority()) || !path.startsWith(request.getContextPath())) {
                return null;
            }
            String within = path.substring(request.getContextPath().length());
            return from.getRawQuery() == null ? within : within + "?" + from.getRawQuery();
        } catch (URISyntaxException unreadable) {
            return null;
        }
    }
}
