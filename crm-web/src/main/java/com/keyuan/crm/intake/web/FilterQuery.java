package com.keyuan.crm.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The filter of a list as its address says it, kept to be asked for again. */
final class FilterQuery {

    /** What the form of an export says besides the filter. */
    static final Set<String> NOT_THE_FILTER =
            Set.of("purpose", "contacts", "_contacts", "granted", "asking", "_csrf", "after", "lang");

    private static final int LONGEST = 2000;

    private FilterQuery() {}

    static String of(HttpServletRequest request) {
        String query = request.getParameterMap().entrySet().stream()
                .filter(field -> !NOT_THE_FILTER.contains(field.getKey()) && field.getValue().length > 0)
                .filter(field -> !field.getValue()[0].isEmpty())
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()[0]))
                .sorted()
                .collect(Collectors.joining("&"));
        return query.length() <= LONGEST ? query : "";
    }

    static Map<String, String> fields(String query) {
        Map<String, String> fields = new LinkedHashMap<>();
        Arrays.stream(query.split("&", -1)).filter(one -> one.contains("=")).forEach(one -> {
            int equals = one.indexOf('=');
            fields.put(decoded(one.substring(0, equals)), decoded(one.substring(equals + 1)));
        });
        return fields;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
