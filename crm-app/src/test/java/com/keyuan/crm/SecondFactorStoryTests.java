package com.keyuan.crm;

import static com.keyuan.crm.SignedInAs.signedInAs;
import static com.keyuan.crm.SignedInAs.withToken;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.people.PasswordHasher;
import com.keyuan.crm.people.People;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@CommittingTest
@ApplicationTest
@RequiredArgsConstructor
class SecondFactorStoryTests {

    private static final String PASSWORD = "grey herons over the river";

    private final MockMvcTester mvc;
    private final TestCompany company;
    private final People people;
    private final PasswordHasher hasher;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Test
    void leadsWhoMustHaveOneToSettingItUpAndNowhereElse() {
        CurrentUser director = withPassword("shenbeichen", Role.DIRECTOR);
        Cookie session = signIn("shenbeichen");

        assertThat(get("/", session)).hasRedirectedUrl("/me/second-factor");
        assertThat(get("/customers", session)).hasRedirectedUrl("/me/second-factor");
        assertThat(mvc.get().uri("/counts").cookie(session).header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/me/second-factor");
        assertThat(get("/me/security", session)).hasRedirectedUrl("/me/second-factor");
        assertThat(post("/me/second-factor/confirmation", session, "code", "000000"))
                .hasStatus(422);
        Authenticator phone = begin(session);

        MvcTestResult confirmed = confirm(session, phone);
        Cookie proved = cookie(confirmed);
        assertThat(get("/me/second-factor/recovery-codes", proved)).hasStatusOk();
        assertThat(get("/customers", proved)).hasStatusOk();
        assertThat(get("/customers", session).getResponse().getRedirectedUrl()).startsWith("/signin");
        assertThat(jdbc.sql("select encode(secret, 'hex') from second_factor where person_id = :who")
                        .param("who", director.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(HexFormat.of().formatHex(phone.secret()));
    }

    @Test
    void asksForACodeAndTakesEachOnce() {
        withPassword("zhouyanqing", Role.SALES);
        Authenticator phone = begin(signIn("zhouyanqing"));
        Cookie session = cookie(confirm(signedIn, phone));

        MvcTestResult first = password("zhouyanqing");
        assertThat(first).hasRedirectedUrl("/signin/code?next=%2Ftasks");
        Cookie half = cookie(first);
        assertThat(get("/tasks", half)).hasRedirectedUrl("/signin/code");
        assertThat(get("/me/second-factor", half)).hasRedirectedUrl("/signin/code");
        assertThat(get("/signin/code?next=/tasks", half))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"/tasks\"");
        assertThat(code(half, phone.at(clock.instant())))
                .as("the code by which it was confirmed")
                .hasStatus(422)
                .bodyText()
                .contains("验证码不对");
        clock.advance(Duration.ofSeconds(30));
        String shown = phone.at(clock.instant());
        MvcTestResult entered = code(half, shown);
        assertThat(entered).hasRedirectedUrl("/tasks");
        assertThat(get("/tasks", cookie(entered))).hasStatusOk();
        assertThat(get("/tasks", session)).as("the older session goes on").hasStatusOk();

        assertThat(code(cookie(password("zhouyanqing")), shown))
                .as("seen over a shoulder")
                .hasStatus(422);
        assertThat(log()).containsExactly("SIGNED_IN", "CHANGED", "SIGN_IN_FAILED", "SIGNED_IN", "SIGN_IN_FAILED");
    }

    @Test
    void takesARecoveryCodeOnce() {
        withPassword("zhouyanqing", Role.SALES);
        MvcTestResult confirmed = confirm(cookieOf("zhouyanqing"), begin(signedIn));
        List<String> codes = codes(confirmed);
        String code = codes.get(3);

        assertThat(code(cookie(password("zhouyanqing")), code.toLowerCase(Locale.ROOT)))
                .hasRedirectedUrl("/tasks");
        assertThat(code(cookie(password("zhouyanqing")), code)).hasStatus(422);
        assertThat(jdbc.sql("select count(*) from recovery_code where used_at is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(9);
    }

    @Test
    void locksAfterManyWrongCodesAndForgetsAHalfSignInSoon() {
        withPassword("zhouyanqing", Role.SALES);
        Authenticator phone = begin(signIn("zhouyanqing"));
        confirm(signedIn, phone);
        clock.advance(Duration.ofMinutes(1));
        Cookie half = cookie(password("zhouyanqing"));
        for (int i = 0; i < 8; i++) {
            assertThat(code(half, "00000" + i)).hasStatus(422);
        }

        assertThat(code(half, phone.at(clock.instant())))
                .hasStatus(429)
                .bodyText()
                .contains("试错次数太多");
        clock.advance(Duration.ofMinutes(11));
        assertThat(get("/signin/code", half)).as("too old").hasRedirectedUrl("/signin");
    }

    @Test
    void isTakenAwayByAnAdministratorButNotOnesOwn() {
        CurrentUser finance = withPassword("jiyunshu", Role.FINANCE);
        CurrentUser admin = company.hire("综合部", Role.ADMIN);
        Authenticator phone = begin(signIn("jiyunshu"));
        Cookie session = cookie(confirm(signedIn, phone));

        assertThat(reset(admin, finance)).hasRedirectedUrl("/people/" + finance.id());

        assertThat(get("/", session).getResponse().getRedirectedUrl()).startsWith("/signin");
        assertThat(get("/", signIn("jiyunshu"))).hasRedirectedUrl("/me/second-factor");
        assertThat(reset(admin, admin)).hasStatus(302);
        assertThat(log()).contains("AGAINST_RULE");
    }

    @Test
    void isSetUpSoonAfterSigningInAndTurnedOffByACodeOnly() {
        withPassword("zhouyanqing", Role.SALES);
        Cookie session = signIn("zhouyanqing");
        clock.advance(Duration.ofMinutes(31));
        post("/me/second-factor", session);
        assertThat(factors()).as("an open screen is found").isZero();

        Authenticator phone = begin(signIn("zhouyanqing"));
        Cookie proved = cookie(confirm(signedIn, phone));
        post("/me/second-factor/removal", proved, "code", phone.at(clock.instant()));
        assertThat(factors()).as("a code that was used").isEqualTo(1);
        clock.advance(Duration.ofSeconds(30));
        post("/me/second-factor/removal", proved, "code", phone.at(clock.instant()));
        assertThat(factors()).isZero();
        assertThat(password("zhouyanqing")).hasRedirectedUrl("/tasks");
    }

    @Test
    void listsWhereOneIsSignedInAndEndsIt() {
        withPassword("zhouyanqing", Role.SALES);
        Cookie phone = cookie(mvc.post()
                .uri("/signin")
                .param("username", "zhouyanqing")
                .param("password", PASSWORD)
                .header(
                        "User-Agent",
                        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1")
                .with(withToken())
                .exchange());
        Cookie desk = signIn("zhouyanqing");

        assertThat(get("/me/security", desk)).hasStatusOk().bodyText().contains("Safari · iPhone", "当前设备", "127.0.0.1");
        assertThat(post("/me/sessions/others/end", desk)).hasRedirectedUrl("/me/security");

        assertThat(get("/tasks", phone).getResponse().getRedirectedUrl()).startsWith("/signin");
        assertThat(get("/tasks", desk)).hasStatusOk();
    }

    private Cookie signedIn = new Cookie("SESSION", "none");

    private Cookie cookieOf(String username) {
        return signIn(username);
    }

    private Cookie signIn(String username) {
        signedIn = cookie(password(username));
        return signedIn;
    }

    private MvcTestResult password(String username) {
        return mvc.post()
                .uri("/signin")
                .param("username", username)
                .param("password", PASSWORD)
                .param("next", "/tasks")
                .with(withToken())
                .exchange();
    }

    private Authenticator begin(Cookie session) {
        assertThat(post("/me/second-factor", session)).hasRedirectedUrl("/me/second-factor");
        String page = text(get("/me/second-factor", session));
        Matcher letters = Pattern.compile("data-secret>([A-Z2-7 ]+)<").matcher(page);
        assertThat(page).contains("data:image/svg+xml;base64,");
        assertThat(letters.find()).isTrue();
        return Authenticator.of(letters.group(1));
    }

    private MvcTestResult confirm(Cookie session, Authenticator phone) {
        MvcTestResult confirmed = post("/me/second-factor/confirmation", session, "code", phone.at(clock.instant()));
        assertThat(confirmed).hasRedirectedUrl("/me/second-factor/recovery-codes");
        return confirmed;
    }

    private List<String> codes(MvcTestResult confirmed) {
        String page = text(get("/me/second-factor/recovery-codes", cookie(confirmed)));
        return Pattern.compile("<code>([A-Z2-7-]+)</code>")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private MvcTestResult code(Cookie session, String code) {
        return post("/signin/code", session, "code", code, "next", "/tasks");
    }

    private MvcTestResult reset(CurrentUser admin, CurrentUser person) {
        return mvc.post()
                .uri("/people/{id}/second-factor/reset", person.id())
                .with(signedInAs(admin))
                .exchange();
    }

    private MvcTestResult get(String uri, Cookie session) {
        return mvc.get().uri(uri).cookie(session).exchange();
    }

    private MvcTestResult post(String uri, Cookie session, String... fields) {
        var request = mvc.post().uri(uri).cookie(session);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.with(withToken()).exchange();
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Cookie cookie(MvcTestResult result) {
        return Arrays.stream(result.getResponse().getCookies())
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .findFirst()
                .orElseThrow();
    }

    private long factors() {
        return jdbc.sql("select count(*) from second_factor").query(Long.class).single();
    }

    private List<String> log() {
        return jdbc.sql("select kind from audit_entry order by at, id")
                .query(String.class)
                .list();
    }

    private CurrentUser withPassword(String username, Role role) {
        CurrentUser hired = company.hire("华东一部", role);
        String hash = hasher.hash(PASSWORD);
        transaction.executeWithoutResult(
                status -> people.findById(hired.id()).orElseThrow().choosePassword(hash, clock.instant()));
        jdbc.sql("update person set username = :username where id = :id")
                .param("username", username)
                .param("id", hired.id().value())
                .update();
        return hired;
    }
}
