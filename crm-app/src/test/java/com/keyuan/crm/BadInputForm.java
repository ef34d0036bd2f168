package com.keyuan.crm;

import static com.keyuan.crm.SignedInAs.signedInAs;

import com.keyuan.crm.shared.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One line of {@code bad-input/forms.txt}: a request as a browser sends it when all is right. */
record BadInputForm(
        String name,
        Role role,
        HttpMethod method,
        String address,
        Map<String, List<String>> parameters,
        boolean token) {

    private static final Pattern TIMES = Pattern.compile("<(.)\\*(\\d+)>");
    private static final Pattern CHARACTER = Pattern.compile("\\\\u([0-9A-F]{4})");

    static Map<String, BadInputForm> all() {
        Map<String, BadInputForm> forms = new LinkedHashMap<>();
        lines("forms.txt").map(BadInputForm::of).forEach(form -> forms.put(form.name(), form));
        return forms;
    }

    private static BadInputForm of(String line) {
        List<String> cells =
                Arrays.stream(line.split(" \\|( |$)", -1)).map(String::strip).toList();
        String[] way = cells.get(2).split(" ", 2);
        return new BadInputForm(
                cells.get(0),
                Role.valueOf(cells.get(1)),
                HttpMethod.valueOf(way[0]),
                way[1],
                parameters(cells.get(3)),
                true);
    }

    boolean isRead() {
        return method == HttpMethod.GET;
    }

    /** The status when all is right: what shows something at once does not lead on. */
    int answer() {
        return switch (name) {
            case "upload" -> 200;
            case "password" -> 422; // nobody in the test knows their password
            default -> isRead() ? 200 : 302;
        };
    }

    /** Whether the page after it shows the text that was typed. */
    boolean showsWhatWasKept() {
        return List.of("customer", "trip", "task").contains(name);
    }

    /** The same with other values: a name without = is left out, {@code !token} leaves out the form's token. */
    BadInputForm with(String changes) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        parameters(changes).forEach((name, values) -> {
            changed.remove(name);
            if (!values.isEmpty()) {
                changed.put(name, values);
            }
        });
        return new BadInputForm(name, role, method, address, changed, !changes.contains("!token"));
    }

    MvcTestResult send(MockMvcTester mvc, BadInputCompany company) {
        String uri = company.filled(address);
        var signedIn = token
                ? signedInAs(company.person(role))
                : SecurityMockMvcRequestPostProcessors.authentication(company.signedIn(role));
        if (parameters.values().stream().flatMap(List::stream).anyMatch(value -> value.startsWith("@"))) {
            var upload = mvc.method(method).uri(uri).multipart();
            parameters.forEach((parameter, values) -> values.forEach(value -> {
                if (value.startsWith("@")) {
                    upload.file(new MockMultipartFile(
                            parameter, value.substring(1), "image/jpeg", BadInputFiles.named(value.substring(1))));
                } else {
                    upload.param(parameter, company.filled(value));
                }
            }));
            return upload.with(signedIn).exchange();
        }
        MockMvcRequestBuilder request = mvc.method(method).uri(uri);
        parameters.forEach(
                (parameter, values) -> values.forEach(value -> request.param(parameter, company.filled(value))));
        return request.with(signedIn).exchange();
    }

    @Override
    public String toString() {
        return name;
    }

    static Stream<String> lines(String file) {
        try {
            return new ClassPathResource("bad-input/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> parameters(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters
                        .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                        .add(unescaped(pair.substring(equals + 1)));
            } else if (!pair.isBlank()) {
                parameters.put(pair, List.of());
            }
        }
        return parameters;
    }

    static String unescaped(String text) {
        String characters = CHARACTER
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return TIMES.matcher(characters)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))))
                .replace("%25", "%")
                .replace("%26", "&")
                .replace("%27", "'")
                .replace("\\\\", "\\")
                .replace("\\|", "|");
    }
}
