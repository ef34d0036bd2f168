package com.keyuan.crm;

import com.keyuan.crm.shared.web.ExpiredForms;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A change must come from a page of this very host; the browser says where it comes from. Beside the token, because a
 * neighbouring host of the same domain could plant a token's cookie.
 */
@RequiredArgsConstructor
class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final ExpiredForms expired;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String site = request.getHeader("Sec-Fetch-Site");
        if (READING.contains(request.getMethod()) || site == null || OWN.contains(site)) {
            chain.doFilter(request, response);
        } else {
            expired.refuse(request, response);
        }
    }
}
