package com.keyuan.crm.shared.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.access.Refused;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditEntry;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

class ErrorPagesTests {

    private static final UUID RECORD = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final List<AuditEntry> log = new ArrayList<>();
    private final MockMvcTester mvc =
            MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Failing(), new Unstated())
                    .setControllerAdvice(
                            new ErrorPages(new Audit(log::add, new TestClock()), new Toasts(new StaticMessageSource())))
                    .setCustomArgumentResolvers(new CurrentUserArgument())
                    .addInterceptors(
                            new RuleRefusals(new Audit(log::add, new TestClock())),
                            new PermitsInterceptor(new Access(new OnlyHome())))
                    .addFilters(new RequestReference())
                    .setViewResolvers((name, locale) -> (model, request, response) -> {})
                    .build());

    @ParameterizedTest
    @CsvSource({
        "opportunity, /opportunities/%s",
        "contract, /contracts/%s",
        "service_case, /service-cases/%s",
        "invoice, /invoices/%s",
        "receipt, /receipts/%s",
        "campaign, /campaigns/%s"
    })
    void leadsToWhatTheSameFormSavedFirst(String kind, String address) {
        MvcTestResult result = mvc.get()
                .uri("/failing/saved/" + kind)
                .with(asking(user(Role.SALES)))
                .exchange();

        assertThat(result).hasStatus(409).hasViewName("error/saved-otherwise");
        assertThat(result).model().extracting("record").isEqualTo(address.formatted(RECORD));
    }

    @ParameterizedTest
    @CsvSource({
        "refused, 403, error/403", "missing, 404, error/404", "stale, 409, error/409", "overtaken, 409, error/409",
        "taken, 409, error/409", "rule, 422, error/422", "locked, 503, error/503", "away, 503, error/503",
        "broken, 500, error/500", "wrong-check, 500, error/500"
    })
    void answersEachFailureWithItsPage(String what, int status, String view) {
        MvcTestResult result =
                mvc.get().uri("/failing/" + what).with(asking(user(Role.SALES))).exchange();

        assertThat(result).hasStatus(status).hasViewName(view);
        assertThat(result).model().containsKeys("reference", "arguments");
        assertThat(result).model().extracting("reference").asString().matches("[2-9A-Z]{8}");
    }

    @Test
    void leadsBackToTheFormThatCameTooLate() {
        assertThat(mvc.get()
                        .uri("/failing/stale")
                        .header("Host", "crm.example")
                        .header("Referer", "https://crm.example/people/7?lang=en")
                        .with(asking(user(Role.SALES))))
                .model()
                .containsEntry("cameFrom", "/people/7?lang=en");
        assertThat(mvc.get()
                        .uri("/failing/stale")
                        .header("Host", "crm.example")
                        .header("Referer", "https://elsewhere.example/people/7")
                        .with(asking(user(Role.SALES))))
                .model()
                .containsEntry("cameFrom", null);
    }

    @Test
    void logsARefusalOnceWithWhoAndWhat() {
        CurrentUser user = user(Role.SALES);

        mvc.get().uri("/failing/refused").with(asking(user)).exchange();

        assertThat(log).hasSize(1);
        assertThat(log.get(0).kind()).isEqualTo(AuditKind.REFUSED);
        assertThat(log.get(0).who()).isEqualTo(user);
        assertThat(log.get(0).subject()).isEqualTo(new SourceRef("customer", RECORD));
    }

    @ParameterizedTest
    @CsvSource({"stale, stale version", "overtaken, stale version", "taken, stale version", "rule, test.sunday"})
    void logsOnceWhatARuleRefusedOrWhatCameTooLate(String what, String rule) {
        CurrentUser user = user(Role.SALES);

        mvc.get().uri("/failing/" + what).with(asking(user)).exchange();

        assertThat(log).hasSize(1);
        assertThat(log.get(0).kind()).isEqualTo(AuditKind.AGAINST_RULE);
        assertThat(log.get(0).who()).isEqualTo(user);
        assertThat(log.get(0).details().byField().toString()).contains(rule, "/failing/" + what);
    }

    @Test
    void keepsNobodyOutOfWhatTheRoleHas() {
        assertThat(mvc.get().uri("/failing/fine").with(asking(user(Role.SALES))))
                .hasStatusOk();
    }

    @Test
    void refusesBeforeTheHandlerWhatTheRoleDoesNotHave() {
        assertThat(mvc.get().uri("/failing/administered").with(asking(user(Role.SALES))))
                .hasStatus(403);
        assertThat(log).hasSize(1);
    }

    @Test
    void answersNobodyThroughAHandlerThatStatesNoPermission() {
        assertThat(mvc.get().uri("/unstated").with(asking(user(Role.ADMIN)))).hasStatus(500);
    }

    @Test
    void saysBadRequestWhereAParameterIsMisread() {
        assertThat(mvc.get().uri("/failing/counted?n=many").with(asking(user(Role.SALES))))
                .hasStatus(400)
                .hasViewName("error/400");
    }

    @Controller
    @Permits(Action.HOME_VIEW)
    static class Failing {

        @GetMapping("/failing/{what}")
        @ResponseBody
        String fail(@PathVariable String what) {
            switch (what) {
                case "refused" -> throw new Refused(Action.CUSTOMER_VIEW, RECORD);
                case "missing" -> throw new NotFound("customer", RECORD);
                case "stale" -> throw new StaleVersion("customer", RECORD);
                case "overtaken" -> throw new OptimisticLockingFailureException("x");
                case "taken" -> throw new DataIntegrityViolationException("x", new SQLException("x", "23505"));
                case "wrong-check" -> throw new DataIntegrityViolationException("x", new SQLException("x", "23514"));
                case "rule" -> throw new NotOnSundays();
                case "locked" -> throw new CannotAcquireLockException("x");
                case "away" -> throw new CannotCreateTransactionException("x");
                case "fine" -> {
                    return "fine";
                }
                default -> throw new IllegalArgumentException("x");
            }
        }

        @GetMapping("/failing/saved/{kind}")
        @ResponseBody
        String saved(@PathVariable String kind) {
            SavedOtherwise.unlessSame(new SourceRef(kind, RECORD), "before", "now");
            return "the same";
        }

        @GetMapping("/failing/record/{id}")
        @ResponseBody
        String record(@PathVariable PersonId id) {
            return id.toString();
        }

        @GetMapping("/failing/counted")
        @ResponseBody
        String counted(@RequestParam int n) {
            return String.valueOf(n);
        }

        @GetMapping("/failing/administered")
        @Permits(Action.PEOPLE_ADMINISTER)
        @ResponseBody
        String administered() {
            return "";
        }
    }

    @Test
    void takesAnAddressWithoutAnIdAsNotFound() {
        assertThat(mvc.get().uri("/failing/record/nonsense").with(asking(user(Role.SALES))))
                .hasStatus(404)
                .hasViewName("error/404");
        assertThat(mvc.get().uri("/failing/record/" + RECORD).with(asking(user(Role.SALES))))
                .hasStatusOk();
    }

    @Controller
    static class Unstated {

        @GetMapping("/unstated")
        @ResponseBody
        String answer() {
            return "";
        }
    }

    private static final class NotOnSundays extends RuleViolation {
        NotOnSundays() {
            super("test.sunday", null);
        }
    }

    private static final class OnlyHome implements AccessPolicy {

        @Override
        public boolean mayEver(CurrentUser user, Action action) {
            return action == Action.HOME_VIEW;
        }

        @Override
        public RecordFilter filter(CurrentUser user, Action action) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean permitsAll(CurrentUser user, Action action, Collection<UUID> records) {
            return false;
        }
    }
}
