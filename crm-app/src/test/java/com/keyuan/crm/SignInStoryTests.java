package com.keyuan.crm;

import static com.keyuan.crm.SignedInAs.signedInAs;
import static com.keyuan.crm.SignedInAs.withToken;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.people.Hiring;
import com.keyuan.crm.people.PasswordHasher;
import com.keyuan.crm.people.People;
import com.keyuan.crm.people.Person;
import com.keyuan.crm.people.PersonDetails;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

@CommittingTest
@ApplicationTest
@RequiredArgsConstructor
class SignInStoryTests {

    private static final String PASSWORD = "grey herons over the river";

    private final MockMvcTester mvc;
    private final TestCompany company;
    private final People people;
    private final PasswordHasher hasher;
    private final Hiring hiring;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Statements statements;

    @Test
    void letsAPersonInUntilTheAccountIsDisabled() {
        CurrentUser sales = withPassword("zhouyanqing", false);

        Cookie session = signIn("ZhouYanqing", PASSWORD);
        assertThat(mvc.get().uri("/me/password").cookie(session)).hasStatusOk();

        change(sales, Person::disable);
        assertThat(mvc.get().uri("/me/password").cookie(session)).hasStatus(302);
        assertThat(jdbc.sql("select count(*) from spring_session")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(log()).containsExactly("SIGNED_IN");
    }

    @Test
    void writesASessionSparingly() throws Exception {
        withPassword("zhouyanqing", false);
        Cookie session = signIn("zhouyanqing", PASSWORD);

        List<String> sent = statements.sqlDuring(
                () -> mvc.get().uri("/me/password").cookie(session).exchange());

        assertThat(sent)
                .allMatch(sql -> sql.strip().toLowerCase(java.util.Locale.ROOT).matches("(?s)(select|with).*"));
    }

    @Test
    void refusesAWrongPasswordAndLogsIt() {
        withPassword("zhouyanqing", false);

        assertThat(attempt("zhouyanqing", "wrong")).hasStatus(422).bodyText().contains("账号或密码不对");
        assertThat(attempt("nobody", "wrong")).hasStatus(422).bodyText().contains("账号或密码不对");
        assertThat(log()).containsExactly("SIGN_IN_FAILED", "SIGN_IN_FAILED");
        assertThat(jdbc.sql("select count(*) from audit_entry where details::text like '%nobody%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void locksAnAccountAfterManyAttemptsForAWhile() {
        withPassword("zhouyanqing", false);
        for (int i = 0; i < 8; i++) {
            attempt("zhouyanqing", "wrong" + i);
        }

        assertThat(attempt("zhouyanqing", PASSWORD)).hasStatus(429).bodyText().contains("试错次数太多");
        clock.advance(Duration.ofMinutes(16));
        assertThat(attempt("zhouyanqing", PASSWORD)).hasStatus(302);
    }

    @Test
    void asksForAnOwnPasswordFirst() {
        withPassword("zhouyanqing", true);
        Cookie session = signIn("zhouyanqing", PASSWORD);

        assertThat(mvc.get().uri("/").cookie(session)).hasStatus(302).hasRedirectedUrl("/me/password");
        assertThat(counts(session, "http://localhost/")).hasStatus(401).hasHeader("HX-Redirect", "/me/password");
        assertThat(counts(session, "http://localhost/me/password"))
                .as("the page that asks for it is not begun again by its own parts")
                .hasStatus(204)
                .doesNotContainHeader("HX-Redirect");
        assertThat(choose(session, "password2026")).hasStatus(422).bodyText().contains("这个密码太常见");
        MvcTestResult chosen = choose(session, "seven slow ferries");
        assertThat(chosen).hasStatus(302).hasRedirectedUrl("/");
        Cookie fresh = cookie(chosen);
        assertThat(fresh.getValue()).isNotEqualTo(session.getValue());
        assertThat(mvc.get().uri("/me/password").cookie(session))
                .hasStatus(302)
                .redirectedUrl()
                .contains("/signin");
        assertThat(mvc.get().uri("/me/password").cookie(fresh)).hasStatusOk();
    }

    @Test
    void endsASessionAfterALongDay() {
        withPassword("zhouyanqing", false);
        Cookie session = signIn("zhouyanqing", PASSWORD);

        clock.advance(Duration.ofHours(15));

        assertThat(mvc.get().uri("/me/password").cookie(session)).hasStatus(302);
    }

    @Test
    void sendsWhoeverIsNotSignedInToTheDoorAndBack() {
        assertThat(mvc.get().uri("/customers?q=a")).hasRedirectedUrl("/signin?next=%2Fcustomers%3Fq%3Da");
        assertThat(mvc.get().uri("/signin?next=//evil.example")).bodyText().contains("name=\"next\" value=\"/\"");
        assertThat(mvc.get().uri("/signin?next=/trips/1")).bodyText().contains("name=\"next\" value=\"/trips/1\"");
        assertThat(post("/tasks", "http://localhost/tasks/new?customer=1"))
                .hasRedirectedUrl("/signin?next=%2Ftasks%2Fnew%3Fcustomer%3D1");
        assertThat(post("/tasks", "http://evil.example/tasks/new")).hasRedirectedUrl("/signin");
        assertThat(post("/tasks", "no address at all")).hasRedirectedUrl("/signin");
        assertThat(mvc.get().uri("/customers").header("HX-Request", "true"))
                .hasStatus(401)
                .hasHeader("HX-Redirect", "/signin");
    }

    @Test
    void refusesAChangeWithoutTokenOrFromElsewhere() {
        CurrentUser sales = withPassword("zhouyanqing", false);

        assertThat(mvc.post().uri("/signin").param("username", "zhouyanqing")).hasStatus(403);
        assertThat(mvc.post().uri("/signout").with(signedInAs(sales)).header("Sec-Fetch-Site", "same-site"))
                .hasStatus(403);
        assertThat(mvc.post().uri("/signout").with(signedInAs(sales)).header("Sec-Fetch-Site", "same-origin"))
                .hasRedirectedUrl("/signin?notice=out");
        assertThat(log()).containsExactly("REFUSED", "SIGNED_OUT");
        assertThat(jdbc.sql("select details::text from audit_entry where kind = 'REFUSED' and person_id = :who")
                        .param("who", sales.id().value())
                        .query(String.class)
                        .single())
                .contains("error.expired.title", "POST /signout");
    }

    @Test
    void hasNoDemoDoor() {
        withPassword("zhouyanqing", false);

        assertThat(mvc.post()
                        .uri("/signin/demo")
                        .param("username", "zhouyanqing")
                        .with(withToken()))
                .hasStatus(404);
    }

    @Test
    void answersWithAStrictContentPolicy() {
        assertThat(mvc.get().uri("/signin"))
                .hasStatusOk()
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasHeaderSatisfying(
                        "Content-Security-Policy",
                        policy -> assertThat(policy.get(0))
                                .contains("default-src 'none'", "frame-ancestors 'none'")
                                .doesNotContain("unsafe"));
    }

    private MvcTestResult post(String uri, String from) {
        return mvc.post()
                .uri(uri)
                .header("Host", "localhost")
                .header("Referer", from)
                .with(withToken())
                .exchange();
    }

    @Test
    void handsOutNoPasswordThatIsNotKept() {
        CurrentUser admin = company.hire("综合部", Role.ADMIN);
        PersonId id = PersonId.next();
        PersonDetails details =
                new PersonDetails("新来的", company.department("华东一部"), Set.of(Role.FINANCE), null, null, null);

        String given = hiring.hire(admin, id, "xinlaide", details).orElseThrow();

        assertThat(hiring.hire(admin, id, "xinlaide", details)).isEmpty();
        signIn("xinlaide", given);
    }

    private CurrentUser withPassword(String username, boolean mustChange) {
        CurrentUser hired = company.hire("华东一部", Role.SALES);
        String hash = hasher.hash(PASSWORD);
        Instant now = clock.instant();
        change(hired, person -> {
            if (mustChange) {
                person.givePassword(hash, now);
            } else {
                person.choosePassword(hash, now);
            }
        });
        jdbc.sql("update person set username = :username where id = :id")
                .param("username", username)
                .param("id", hired.id().value())
                .update();
        return hired;
    }

    private void change(CurrentUser user, java.util.function.Consumer<Person> change) {
        transaction.executeWithoutResult(
                status -> change.accept(people.findById(user.id()).orElseThrow()));
    }

    private Cookie signIn(String username, String password) {
        MvcTestResult result = attempt(username, password);
        assertThat(result).hasStatus(302);
        return cookie(result);
    }

    private MvcTestResult attempt(String username, String password) {
        return mvc.post()
                .uri("/signin")
                .param("username", username)
                .param("password", password)
                .with(withToken())
                .exchange();
    }

    private MvcTestResult choose(Cookie session, String password) {
        return mvc.post()
                .uri("/me/password")
                .cookie(session)
                .param("present", PASSWORD)
                .param("password", password)
                .param("again", password)
                .with(withToken())
                .exchange();
    }

    private static Cookie cookie(MvcTestResult result) {
        return Arrays.stream(result.getResponse().getCookies())
                .filter(cookie -> cookie.getName().equals("SESSION")) // its name in a mock environment
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        result.getResponse().getHeaders("Set-Cookie").toString()));
    }

    private MvcTestResult counts(Cookie session, String from) {
        return mvc.get()
                .uri("/counts")
                .cookie(session)
                .header("HX-Request", "true")
                .header("HX-Current-URL", from)
                .exchange();
    }

    private List<String> log() {
        return jdbc.sql("select kind from audit_entry order by at, id")
                .query(String.class)
                .list();
    }
}
