package com.keyuan.crm.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A person's session over plain HTTP, for what no browser sends. It follows no redirects. */
final class Desk {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" (?:content|value)=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private String token;

    private Desk() {
        token = token("/signin");
    }

    static Desk ofNobody() {
        return new Desk();
    }

    static Desk of(String username) {
        Desk desk = new Desk();
        desk.post("/signin/demo", "username", username);
        desk.token = desk.token("/");
        return desk;
    }

    HttpResponse<String> get(String address) {
        return send("GET", address, null, BodyPublishers.noBody());
    }

    /** A form, with its token. @param fields names and values by turns */
    HttpResponse<String> post(String address, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return postRaw(address, form.toString());
    }

    /** A form exactly as given. */
    HttpResponse<String> postRaw(String address, String form) {
        return send("POST", address, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
    }

    HttpResponse<String> send(String method, String address, @Nullable String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(DemoApplication.origin() + address))
                .method(method, body);
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String token() {
        return token;
    }

    private String token(String address) {
        Matcher found = TOKEN.matcher(get(address).body());
        if (!found.find()) {
            throw new IllegalStateException("no token on " + address);
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
