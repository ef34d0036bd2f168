package com.keyuan.crm;

import com.keyuan.crm.FirstAdministrator.AdministratorSettings;
import com.keyuan.crm.audit.AuditSettings;
import com.keyuan.crm.audit.AuditVerdict;
import com.keyuan.crm.audit.AuditVerification;
import java.util.Arrays;
import java.util.stream.Stream;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * {@code java -jar keyuan.jar --verify-audit}: walks the chain of the log and says what it found. Nothing of the
 * application runs but the log, the keys and the database, so that it may be asked beside a running one.
 */
@Slf4j
final class AuditCommand {

    static final int HOLDS = 0;
    static final int BROKEN = 1;
    static final int NOT_VERIFIED = 2;

    private static final String OPTION = "--verify-audit";

    private AuditCommand() {}

    static boolean isAsked(String... arguments) {
        return Arrays.asList(arguments).contains(OPTION);
    }

    /** The code the process ends with. */
    static int run(String... arguments) {
        SpringApplication command = new SpringApplication(LogAlone.class);
        command.setWebApplicationType(WebApplicationType.NONE);
        command.setLazyInitialization(true);
        String[] reading = Stream.concat(
                        Arrays.stream(arguments),
                        Stream.of(
                                "--crm.keys.create=false", "--crm.database.join=true", "--spring.main.banner-mode=off"))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = command.run(reading)) {
            return told(context.getBean(AuditVerification.class).verify());
        } catch (RuntimeException failure) {
            log.error("audit: could not be verified: {}", reason(failure));
            return NOT_VERIFIED;
        }
    }

    private static int told(AuditVerdict verdict) {
        if (verdict.holds()) {
            log.info(
                    "audit: the chain holds, {} entries sealed, {} not sealed yet",
                    verdict.sealed(),
                    verdict.tail().entries());
            return HOLDS;
        }
        log.error("audit: broken at {}", verdict.broken());
        return BROKEN;
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof CannotStart) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof CannotStart refusal
                ? refusal.getMessage() + " " + refusal.action()
                : String.valueOf(cause.getMessage());
    }

    /** Neither web nor jobs nor migrations. No configuration of its own right, or the application would find it, too. */
    @ComponentScan("com.keyuan.crm.audit")
    @EnableConfigurationProperties({
        AdministratorSettings.class,
        AuditSettings.class,
        DatabaseSettings.class,
        KeySettings.class
    })
    @Import({DataDirectory.class, DatabaseConfiguration.class, KeyConfiguration.class, TimeConfiguration.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class LogAlone {}
}
