package com.keyuan.crm.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.ApplicationTest;
import com.keyuan.crm.Pages;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.MasterSeal;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A telephone system reports a call, with the very lines of {@code docs/channels.md}. */
@CommittingTest
@ApplicationTest
class WebhookStoryTests {

    private final MockMvcTester mvc;
    private final Pages pages;
    private final TestCompany company;
    private final TestCustomers customers;
    private final TestClock clock;
    private final MasterSeal seal;
    private final JdbcClient jdbc;

    WebhookStoryTests(
            MockMvcTester mvc,
            TestCompany company,
            TestCustomers customers,
            TestClock clock,
            MasterSeal seal,
            JdbcClient jdbc) {
        this.mvc = mvc;
        this.pages = new Pages(mvc, clock);
        this.company = company;
        this.customers = customers;
        this.clock = clock;
        this.seal = seal;
        this.jdbc = jdbc;
    }

    @Test
    void takesTheExampleOfTheDocumentationOnce() throws Exception {
        List<String> example = runExample();
        String secret = example.get(0);
        String timestamp = example.get(1);
        String body = example.get(2);
        String signature = example.get(3);
        assertThat(document()).contains("`" + signature + "`");
        assertThat(WebhookSignatureRule.signature(secret, timestamp, body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(signature);

        clock.set(Instant.ofEpochSecond(Long.parseLong(timestamp) + 20));
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CustomerId customer = customers.heldBy(sales);
        customers.contact(customer, "柳总", "13812345678");
        ChannelId channel = new TestChannels(jdbc).phone("4008205566", company.hire("综合部", Role.ADMIN), sales);
        keep(channel, secret);

        assertThat(send(channel, timestamp, "0" + signature.substring(1), body)).hasStatus(401);
        assertThat(send(channel, "1780020301", signature, body)).hasStatus(401);
        assertThat(send(ChannelId.next(), timestamp, signature, body)).hasStatus(401);
        assertThat(rows("received_touch")).isZero();

        assertThat(send(channel, timestamp, signature, body))
                .hasStatus(201)
                .bodyJson()
                .isEqualTo("{\"result\":\"recorded\"}");
        assertThat(send(channel, timestamp, signature, body))
                .hasStatus(409)
                .bodyText()
                .contains("replay");
        assertThat(signed(channel, secret, body)).hasStatus(200).bodyText().contains("known");
        assertThat(
                        rows(
                                "interaction where opens_matter and two_way and channel_kind = 'HELD' and note = 'DN400 spot price'"))
                .isOne();

        clock.advance(java.time.Duration.ofMinutes(10));
        assertThat(send(channel, timestamp, signature, body))
                .hasStatus(401)
                .bodyText()
                .contains("timestamp");
        // the second with another signature came in the same minute
        assertThat(refusals()).containsExactly("SIGNATURE 127.0.0.1", "REPLAY 127.0.0.1", "TIMESTAMP 127.0.0.1");
        clock.advance(java.time.Duration.ofMinutes(1));
        assertThat(send(channel, timestamp, signature, body)).hasStatus(401);
        assertThat(refusals()).hasSize(4);
    }

    @Test
    void answersAnAddressThatIsNoChannelsLikeAnUnknownChannel() {
        assertThat(mvc.post().uri("/webhooks/channels/none").content("{}"))
                .hasStatus(401)
                .bodyText()
                .isEqualTo("{\"error\":\"signature\"}");
    }

    @Test
    void saysWhatOfAReportCannotBeRead() {
        ChannelId channel = new TestChannels(jdbc).phone("4008205566", company.hire("综合部", Role.ADMIN), null);
        keep(channel, "secret");
        assertThat(signed(channel, "secret", "[]")).hasStatus(422).bodyText().contains("body");
        assertThat(signed(channel, "secret", "{\"id\":\"1\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("direction");
        assertThat(signed(channel, "secret", "{\"id\":\"1\",\"direction\":\"IN\",\"at\":\"gestern\"}"))
                .hasStatus(422)
                .bodyText()
                .contains("at");
        assertThat(signed(channel, "secret", " ".repeat(20_000))).hasStatus(413);
        assertThat(signed(
                        channel, "secret", "{\"id\":\"1\",\"direction\":\"IN\",\"at\":\"2026-03-18T09:30:00+08:00\"}"))
                .hasStatus(202)
                .bodyText()
                .contains("waiting");
        assertThat(rows("received_touch where peer is null and interaction_id is null"))
                .isOne();
        assertThat(refusals()).containsExactlyInAnyOrder("UNREADABLE 127.0.0.1", "SIZE 127.0.0.1");
    }

    @Test
    void takesTextsWithoutWhatIsUnseenInThem() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        ChannelId channel = new TestChannels(jdbc).phone("4008205566", company.hire("综合部", Role.ADMIN), sales);
        keep(channel, "secret");
        String body = "{\"id\":\"7\\u0000\",\"direction\":\"IN\",\"at\":\"2026-03-18T09:30:00+08:00\","
                + "\"peer\":\"139\\u00000000 1111\",\"answeredBy\":\"\\u0000\",\"note\":\"\\u202e要改\\u0000交期\\u202c \"}";
        assertThat(signed(channel, "secret", body)).hasStatus(202);
        assertThat(jdbc.sql("select reference || ' ' || peer_masked || ' ' || note from received_touch")
                        .query(String.class)
                        .list())
                .containsExactly("7 139****1111 要改交期");
        assertThat(signed(channel, "secret", body.replace("7\\u0000", "\\u0000")))
                .hasStatus(422)
                .bodyText()
                .contains("id");
        assertThat(pages.get(sales, "/touches")).bodyText().contains("139****1111", "要改交期", "/number\"");
        jdbc.sql("update received_touch set dismissed_at = now(), dismissed_by = person_id, dismissed_why = '广告'")
                .update();
        assertThat(pages.get(sales, "/touches?view=settled"))
                .bodyText()
                .contains("139****1111", "广告")
                .doesNotContain("/number\"");
    }

    /** What is on the log of refused reports: kind and sender, the oldest first. */
    private List<String> refusals() {
        return jdbc.sql("""
                        select (details -> 'delivery' ->> 1) || ' ' || (details -> 'sender' ->> 1) from audit_entry
                        where kind = 'REFUSED' and subject_kind = 'company_channel' order by at, id""").query(String.class).list();
    }

    private void keep(ChannelId channel, String secret) {
        String keyId = seal.keyId();
        byte[] sealed = Base64.getDecoder()
                .decode(seal.seal(keyId, "company_channel|secret|" + channel, secret.getBytes(StandardCharsets.UTF_8))
                        .base64());
        jdbc.sql(
                        "update company_channel set secret = :secret, secret_key_id = :key, secret_made_at = now() where id = :id")
                .param("secret", sealed)
                .param("key", keyId)
                .param("id", channel.value())
                .update();
    }

    private MvcTestResult signed(ChannelId channel, String secret, String body) {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(channel, timestamp, WebhookSignatureRule.signature(secret, timestamp, bytes), body);
    }

    private MvcTestResult send(ChannelId channel, String timestamp, String signature, String body) {
        return mvc.post()
                .uri("/webhooks/channels/{id}", channel)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Keyuan-Timestamp", timestamp)
                .header("X-Keyuan-Signature", signature)
                .content(body)
                .exchange();
    }

    /** Runs the documented lines up to curl: secret, time, body and signature. */
    private static List<String> runExample() throws Exception {
        Matcher script = Pattern.compile("```sh\n(.*?)curl ", Pattern.DOTALL).matcher(document());
        assertThat(script.find()).isTrue();
        String lines = script.group(1) + "printf '%s\\n' \"$secret\" \"$timestamp\" \"$body\" \"$signature\"";
        Process shell =
                new ProcessBuilder("sh", "-c", lines).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("../docs/channels.md"));
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
