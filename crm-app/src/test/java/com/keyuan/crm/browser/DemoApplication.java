package com.keyuan.crm.browser;

import com.keyuan.crm.CrmApplication;
import com.keyuan.crm.receivable.ReceivableAlerts;
import com.keyuan.crm.receivable.ReceivablePolicies;
import com.keyuan.crm.safekeeping.Consistency;
import com.keyuan.crm.safekeeping.ConsistencyReport;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.TestDatabase;
import com.keyuan.crm.territory.RotationPlanId;
import com.keyuan.crm.territory.RotationPlanning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The application with the demo company, started once for all browser tests as {@code spring-boot:run} starts it, on a
 * free port and the test database. With {@code -Dcrm.browser.origin=http://localhost:8080} the tests visit one that runs
 * already.
 */
public final class DemoApplication {

    private static final String ORIGIN = System.getProperty("crm.browser.origin", "");

    private DemoApplication() {}

    static String origin() {
        return ORIGIN.isEmpty() ? Started.ORIGIN : ORIGIN;
    }

    /** The day it is in the application. */
    static LocalDate today() {
        return ORIGIN.isEmpty() ? Workday.day() : LocalDate.now(BusinessZone.ID);
    }

    /** What the clock of the application says. */
    static Instant now() {
        return ORIGIN.isEmpty()
                ? Started.APPLICATION.getBean(Clock.class).instant()
                : Clock.systemUTC().instant();
    }

    /** What a scheduler would do; none runs here by itself. Where the application runs already, its own does it. */
    static void solve(String plan) {
        if (ORIGIN.isEmpty()) {
            Started.APPLICATION.getBean(RotationPlanning.class).execute(RotationPlanId.of(plan));
        }
    }

    /** The next night's alerts of what is owed, as the scheduler would raise them. */
    static void remind() {
        if (ORIGIN.isEmpty()) {
            ConfigurableApplicationContext context = Started.APPLICATION;
            context.getBean(TransactionTemplate.class)
                    .executeWithoutResult(status -> context.getBean(ReceivableAlerts.class)
                            .execute(
                                    context.getBean(ReceivablePolicies.class).present(),
                                    today().plusDays(1),
                                    context.getBean(Clock.class).instant()));
        }
    }

    /** Where the keys of the demo company are. */
    public static Path keys() {
        return Path.of(Started.DATA, "keys");
    }

    /** The options by which a command of the jar works on a database with these keys. */
    public static String[] command(TestDatabase database, Path keys) {
        return new String[] {
            "--crm.keys.directory=" + keys,
            "--crm.data=" + Started.DATA,
            "--crm.database.url=" + database.url(),
            "--crm.database.user=" + TestDatabase.APPLICATION,
            "--crm.database.password=" + TestDatabase.PASSWORD,
            "--crm.database.owner.user=" + TestDatabase.OWNER,
            "--crm.database.owner.password=" + TestDatabase.PASSWORD
        };
    }

    /** The database of the one that is started here, with the demo company in it and nobody at work. */
    public static TestDatabase database() {
        Assertions.assertThat(Started.APPLICATION.isRunning()).isTrue();
        return Started.DATABASE;
    }

    /** Whether its records keep what they promise; of one that runs already its own operators look. */
    static Optional<ConsistencyReport> consistency() {
        return ORIGIN.isEmpty()
                ? Optional.of(Started.APPLICATION.getBean(Consistency.class).verify())
                : Optional.empty();
    }

    /** Apart, so that nothing is started where one runs already. */
    private static final class Started {

        static final TestDatabase DATABASE = TestDatabase.another();
        static final String DATA = temporary();
        static final ConfigurableApplicationContext APPLICATION = start();
        static final String ORIGIN = "http://localhost:"
                + ((WebServerApplicationContext) APPLICATION).getWebServer().getPort();

        private static ConfigurableApplicationContext start() {
            return new SpringApplicationBuilder(CrmApplication.class, Workday.class)
                    .profiles("demo")
                    .run(
                            "--server.port=0",
                            "--crm.data=" + DATA,
                            "--crm.database.url=" + DATABASE.url(),
                            "--crm.database.user=" + TestDatabase.APPLICATION,
                            "--crm.database.password=" + TestDatabase.PASSWORD,
                            "--crm.database.owner.user=" + TestDatabase.OWNER,
                            "--crm.database.owner.password=" + TestDatabase.PASSWORD,
                            "--crm.signin.rounds=4",
                            "--db-scheduler.enabled=false", // nothing moves but by a hand
                            "--spring.main.banner-mode=off",
                            "--logging.level.root=warn");
        }

        private static String temporary() {
            try {
                return Files.createTempDirectory("crm-browser").toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** It is always a workday morning: on a Sunday night the phone team's queue would rest. */
    @TestConfiguration(proxyBeanMethods = false) // other tests do not scan it
    static class Workday {

        static LocalDate day() {
            LocalDate day = LocalDate.now(BusinessZone.ID);
            while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
                day = day.minusDays(1);
            }
            return day;
        }

        @Bean
        @Primary
        Clock workday() {
            Clock real = Clock.system(BusinessZone.ID);
            Instant morning = day().atTime(10, 0).atZone(BusinessZone.ID).toInstant();
            return Clock.offset(real, Duration.between(real.instant(), morning));
        }
    }
}
