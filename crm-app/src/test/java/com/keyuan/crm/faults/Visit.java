package com.keyuan.crm.faults;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody of the demo company, signed in over HTTP as a browser is. */
final class Visit {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http;
    private final String origin;
    private final String token;

    private Visit(HttpClient http, String origin, String token) {
        this.http = http;
        this.origin = origin;
        this.token = token;
    }

    /** What came back; the status is 0 where nothing did. */
    record Answer(int status, String location, String body, Duration took) {

        boolean saysSaved() {
            return status == 302 && !location.contains("/signin");
        }
    }

    static Visit of(String origin, String person) {
        HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        Visit door = new Visit(http, origin, token(http, origin + "/signin"));
        Answer in = door.post("/signin/demo", Map.of("username", person));
        if (in.status() != 302) {
            throw new IllegalStateException(person + " was not let in: " + in.status());
        }
        return new Visit(http, origin, token(http, origin + "/customers/new"));
    }

    /** The same session at another node. */
    Visit at(String otherOrigin) {
        return new Visit(http, otherOrigin, token);
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
    }

    Answer post(String path, Map<String, String> form) {
        Map<String, String> all = new TreeMap<>(form);
        all.put("_csrf", token);
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** A new customer, as the form sends it. */
    Answer create(String id, String name) {
        return post("/customers", Map.of("id", id, "version", "0", "name", name));
    }

    private Answer send(HttpRequest.Builder request) {
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response =
                    http.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.body(),
                    Duration.ofNanos(System.nanoTime() - begun));
        } catch (IOException nothing) {
            return new Answer(0, "", String.valueOf(nothing), Duration.ofNanos(System.nanoTime() - begun));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "", "", Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private static String token(HttpClient http, String page) {
        try {
            String body = http.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString())
                    .body();
            Matcher token = TOKEN.matcher(body);
            if (!token.find()) {
                throw new IllegalStateException("no form on " + page);
            }
            return token.group(1);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
