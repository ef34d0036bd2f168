package com.keyuan.crm;

import static com.keyuan.crm.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.shared.TestDatabase;
import com.keyuan.crm.shared.web.Toast;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;

/**
 * What people and programs type that is wrong, form by form: {@code bad-input/README.md}. It is answered with the reason
 * beside the field, never with a failure of ours, and nothing is stored by halves; what looks odd but is right is kept
 * as it was typed and shown without doing anything.
 */
@ApplicationTest
@Import(BadInputCompany.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTests {

    private final MockMvcTester mvc;
    private final BadInputCompany company;
    private final JdbcClient jdbc;
    private final Map<String, BadInputForm> forms = BadInputForm.all();
    private @Nullable DatabaseDigest before;

    BadInputTests(MockMvcTester mvc, BadInputCompany company, JdbcClient jdbc) {
        this.mvc = mvc;
        this.company = company;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void found() {
        company.found();
    }

    @AfterAll
    static void leaveNothing() {
        TestDatabase.shared().empty();
    }

    static Stream<BadInputForm> forms() {
        return BadInputForm.all().values().stream();
    }

    static Stream<BadInputCase> cases() {
        return BadInputCase.all().stream();
    }

    /** Otherwise a case might be refused for another reason than its own. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void takesEveryFormThatIsRight(BadInputForm form) {
        company.renew();
        MvcTestResult result = send(form, new BadInputCase(form.name(), "as it should be", "", "", ""));

        assertThat(result.getResponse().getStatus())
                .as(() -> String.valueOf(result.getMvcResult().getFlashMap()) + form)
                .isEqualTo(form.answer());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void answersWithTheReasonAndStoresNothingByHalves(BadInputCase wrong) {
        BadInputForm form = forms.get(wrong.form());
        if (before == null) {
            company.renew();
            before = DatabaseDigest.now();
        }

        MvcTestResult result = send(form, wrong);

        DatabaseDigest as = before;
        before = null;
        assertThat(result).hasStatus(wrong.status());
        if (wrong.isAccepted() && !form.isRead()) {
            assertThat(warned(result)).as("warned").isEqualTo(wrong.answer().endsWith("kept"));
            kept(form, wrong, result);
        } else {
            assertThat(DatabaseDigest.now().changedSince(Objects.requireNonNull(as)))
                    .as("stored")
                    .isEmpty();
            before = as;
            said(wrong, result);
        }
    }

    private static void said(BadInputCase wrong, MvcTestResult result) {
        if (wrong.answer().endsWith("warned")) {
            assertThat(warned(result)).as("warned").isTrue();
        } else if (wrong.status() == 422 && wrong.where().equals("page")) {
            assertThat(result)
                    .bodyText()
                    .as("said on the page")
                    .containsAnyOf("data-errors", "role=\"alert\"", "ky-error");
        } else if (wrong.status() == 422) {
            String error = "id=\"" + wrong.where() + "-error\"";
            assertThat(String.valueOf(body(result)).contains(error))
                    .as("said beside " + wrong.where() + "; said are " + errors(body(result)))
                    .isTrue();
        } else {
            assertThat(body(result)).doesNotContain("<script>alert");
        }
    }

    private void kept(BadInputForm form, BadInputCase wrong, MvcTestResult result) {
        String shown = "";
        if (wrong.where().contains("=")) {
            int equals = wrong.where().indexOf('=');
            String[] column = wrong.where().substring(0, equals).split("\\.", 2);
            shown = wrong.where().substring(equals + 1);
            assertThat(jdbc.sql("select count(*) from " + column[0] + " where " + column[1] + " = :value")
                            .param("value", shown)
                            .query(Integer.class)
                            .single())
                    .as(() -> jdbc.sql("select " + column[1] + " from " + column[0] + " order by id desc limit 3")
                            .query(String.class)
                            .list()
                            .toString())
                    .isEqualTo(1);
        }
        String next = result.getResponse().getRedirectedUrl();
        if (next != null) {
            MvcTestResult page = mvc.get()
                    .uri(next)
                    .with(signedInAs(company.person(form.role())))
                    .exchange();
            assertThat(page).hasStatus(200);
            assertThat(body(page)).doesNotContain("<script>alert", "<img src=x");
            if (form.showsWhatWasKept() && !shown.isEmpty()) {
                assertThat(body(page)).contains(HtmlUtils.htmlEscape(shown, "UTF-8"));
            }
        }
    }

    private MvcTestResult send(BadInputForm form, BadInputCase wrong) {
        return form.with(wrong.changes()).send(mvc, company);
    }

    private static boolean warned(MvcTestResult result) {
        return result.getMvcResult().getFlashMap().get("toast") instanceof Toast toast
                && toast.kind().equals("warn");
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> errors(String page) {
        return java.util.regex.Pattern.compile("id=\"([^\"]*)-error\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
