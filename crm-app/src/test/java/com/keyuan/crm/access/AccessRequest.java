package com.keyuan.crm.access;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A line of the matrix as a request: variables filled in, a parameter {@code @name.png} sent as a file. */
record AccessRequest(HttpMethod method, boolean htmx, String address, Map<String, String> parameters) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\*?)([A-Za-z]+)(:[^}]*)?}");
    private static final byte[] PNG = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==");

    static AccessRequest of(AccessRow row, Map<String, Object> values) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!row.parameters().isEmpty()) {
            for (String pair : row.parameters().split("&", -1)) {
                int equals = pair.indexOf('=');
                parameters.put(pair.substring(0, equals), filled(pair.substring(equals + 1), values));
            }
        }
        String method = row.method().replace("+htmx", "").replace("ANY", "GET");
        return new AccessRequest(
                HttpMethod.valueOf(method), row.method().contains("+htmx"), filled(row.pattern(), values), parameters);
    }

    MvcTestResult send(MockMvcTester mvc, RequestPostProcessor who) {
        boolean files = parameters.values().stream().anyMatch(value -> value.startsWith("@"));
        if (files) {
            var multipart = mvc.method(method).uri(address).multipart();
            parameters.forEach((name, value) -> {
                if (value.startsWith("@")) {
                    multipart.file(file(name, value.substring(1)));
                } else {
                    multipart.param(name, value);
                }
            });
            if (htmx) {
                multipart.header("HX-Request", "true");
            }
            return multipart.with(who).exchange();
        }
        MockMvcRequestBuilder request = mvc.method(method).uri(address);
        parameters.forEach(request::param);
        if (htmx) {
            request.header("HX-Request", "true");
        }
        return request.with(who).exchange();
    }

    private static MockMultipartFile file(String parameter, String name) {
        byte[] content = name.endsWith(".png") ? PNG : "名称\n华东管业\n".getBytes(StandardCharsets.UTF_8);
        return new MockMultipartFile(parameter, name, name.endsWith(".png") ? "image/png" : "text/csv", content);
    }

    private static String filled(String text, Map<String, Object> values) {
        Matcher variables = VARIABLE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (variables.find()) {
            Object value = values.get(variables.group(2));
            if (value == null) {
                throw new IllegalArgumentException("the record has no " + variables.group(2) + " for " + text);
            }
            variables.appendReplacement(filled, Matcher.quoteReplacement(value.toString()));
        }
        return variables.appendTail(filled).toString();
    }
}
