package com.keyuan.crm.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What shows only over the wire: several tabs of one session at the same moment, and requests that no form sends. */
class WireTests {

    private static final int TABS = 6;

    @Test
    void answersEveryTabOfOneSessionAndTellsEachThingOnce() throws Exception {
        Desk desk = Desk.of("zhouyanqing");
        String assignee = ownId(desk);

        List<HttpResponse<String>> sent = atOnce(
                () -> desk.post("/tasks", "id", UUID.randomUUID().toString(), "title", "两个标签页", "assignee", assignee));
        assertThat(sent).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("/tasks");
        });

        List<HttpResponse<String>> seen = atOnce(() -> desk.get("/tasks"));
        assertThat(seen).allSatisfy(WireTests::isWhole);
        assertThat(seen.stream().mapToInt(WireTests::toasts).sum()).isEqualTo(TABS);
        assertThat(toasts(desk.get("/tasks"))).isZero();
    }

    @Test
    void keepsWhatIsToBeToldWhenAnotherFormComesFirst() {
        Desk desk = Desk.of("zhouyanqing");
        String assignee = ownId(desk);

        for (int form = 0; form < 2; form++) {
            desk.post("/tasks", "id", UUID.randomUUID().toString(), "title", "先后两张表单", "assignee", assignee);
        }

        assertThat(toasts(desk.get("/tasks"))).isEqualTo(1);
        assertThat(toasts(desk.get("/tasks"))).isEqualTo(1);
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("a large form", 413, "text=" + "x".repeat(3_000_000)),
                Arguments.of("many parameters", 400, "a=1&".repeat(2_000)),
                Arguments.of("half a character", 400, "title=%ED%A0%80"),
                Arguments.of("no hexadecimal", 400, "title=%ZZ"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void saysThatAFormCannotBeRead(String what, int status, String form) {
        HttpResponse<String> answer = Desk.of("zhouyanqing").postRaw("/tasks", form);

        assertThat(answer.statusCode()).isEqualTo(status);
        isWhole(answer);
        assertThat(answer.body()).contains(status == 413 ? "内容太大" : "请求不对");
    }

    @Test
    void saysThatAPageIsOutOfDate() {
        HttpResponse<String> answer = Desk.of("zhouyanqing").postRaw("/tasks", "_csrf=older&title=a");

        assertThat(answer.statusCode()).isEqualTo(403);
        isWhole(answer);
        assertThat(answer.body()).contains("页面已过期").doesNotContain("这次尝试已留下记录");
    }

    @ParameterizedTest(name = "{0} MB")
    @ValueSource(ints = {61, 75})
    void saysThatAFileIsTooLarge(int megabytes) {
        byte[] part = new byte[1 << 20];
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n";
        HttpResponse<String> answer = Desk.of("zhouyanqing")
                .send(
                        "POST",
                        "/attachments",
                        "multipart/form-data; boundary=b",
                        BodyPublishers.concat(
                                BodyPublishers.ofString(head),
                                BodyPublishers.ofByteArrays(IntStream.range(0, megabytes)
                                        .mapToObj(n -> part)
                                        .toList()),
                                BodyPublishers.ofString("\r\n--b--\r\n")));

        assertThat(answer.statusCode()).isEqualTo(413);
        isWhole(answer);
        assertThat(answer.body()).contains("内容太大");
    }

    @Test
    void saysThatTooManyPartsCannotBeRead() {
        String parts = IntStream.range(0, 70)
                .mapToObj(n -> "--b\r\nContent-Disposition: form-data; name=\"a" + n + "\"\r\n\r\n1\r\n")
                .collect(Collectors.joining());
        HttpResponse<String> answer = Desk.of("zhouyanqing")
                .send(
                        "POST",
                        "/tasks",
                        "multipart/form-data; boundary=b",
                        BodyPublishers.ofString(parts + "--b--\r\n"));

        assertThat(answer.statusCode()).isEqualTo(413);
        isWhole(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=%ED%A0%80", "/signin?x=%ED%A0%80"})
    void saysThatAnAddressCannotBeRead(String address) {
        assertThat(Desk.of("zhouyanqing").get(address)).satisfies(WireTests::isWhole, WireTests::isABadRequest);
        assertThat(Desk.ofNobody().get(address)).satisfies(WireTests::isWhole, WireTests::isABadRequest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers", "/tasks", "/"})
    void tellsWhichMethodsThereAre(String address) {
        Desk desk = Desk.of("zhouyanqing");

        HttpResponse<String> options = desk.send("OPTIONS", address, null, BodyPublishers.noBody());
        assertThat(options.statusCode()).isEqualTo(200);
        assertThat(options.headers().firstValue("Allow").orElse("")).contains("GET");
        assertThat(desk.send("HEAD", address, null, BodyPublishers.noBody()).statusCode())
                .isEqualTo(200);
        assertThat(desk.send("DELETE", address, null, BodyPublishers.noBody()).statusCode())
                .isIn(403, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /customers%00 HTTP/1.1\r\nHost: a\r\n",
                "GET /assets/css/..%2f HTTP/1.1\r\nHost: a\r\n",
                "GET /..;/people HTTP/1.1\r\nHost: a\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n",
                "LONG"
            })
    void answersWithAPageOfItsOwnWhatNeverReachesIt(String request) throws IOException {
        String sent = request.equals("LONG")
                ? "GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "x".repeat(100_000) + "\r\n"
                : request;

        assertThat(raw(sent))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Tomcat", "HTTP Status")
                .contains("请求不对");
    }

    @Test
    void isNotLedElsewhereByTheHost() throws IOException {
        assertThat(raw("GET /customers HTTP/1.1\r\nHost: evil.example\r\n")).contains("Location: /signin");
    }

    private static String raw(String request) throws IOException {
        URI origin = URI.create(DemoApplication.origin());
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> request) throws Exception {
        ExecutorService tabs = Executors.newFixedThreadPool(TABS);
        try {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : tabs.invokeAll(java.util.Collections.nCopies(TABS, request))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            tabs.shutdown();
        }
    }

    private static String ownId(Desk desk) {
        String page = desk.get("/tasks/new").body();
        java.util.regex.Matcher person =
                java.util.regex.Pattern.compile("data-person=\"([^\"]+)\"").matcher(page);
        assertThat(person.find()).isTrue();
        return person.group(1);
    }

    private static int toasts(HttpResponse<String> page) {
        return page.body().split("data-toast=\"ok\"", -1).length - 1;
    }

    private static void isWhole(HttpResponse<String> page) {
        assertThat(page.body().strip()).endsWith("</html>");
    }

    private static void isABadRequest(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(400);
    }
}
