package com.keyuan.crm;

import com.keyuan.crm.FirstAdministrator.AdministratorSettings;
import com.keyuan.crm.audit.AuditSettings;
import com.keyuan.crm.customer.SearchKeeping;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
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
 * What a command of the jar runs in: keys, database and what reads them, made only as it is asked for. No port is opened,
 * no job runs and nothing is migrated by itself, so that a command may run beside the application.
 */
final class CommandRun {

    /** What every command answers when it could not do what it was asked for. */
    static final int NOT_DONE = 2;

    private CommandRun() {}

    /**
     * Runs the work, says why where that fails.
     *
     * @return the code the process ends with
     */
    static int beside(String command, ToIntFunction<ConfigurableApplicationContext> work, String... arguments) {
        return run(
                command,
                work,
                Stream.concat(Stream.of("--crm.database.join=true"), Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    /** Likewise, but with the data directory for itself. */
    static int run(String command, ToIntFunction<ConfigurableApplicationContext> work, String... arguments) {
        try (ConfigurableApplicationContext context = open(arguments)) {
            return work.applyAsInt(context);
        } catch (RuntimeException failure) {
            System.err.println(command + ": not done. " + reason(failure));
            return NOT_DONE;
        }
    }

    private static ConfigurableApplicationContext open(String... arguments) {
        SpringApplication command = new SpringApplication(Parts.class);
        command.setWebApplicationType(WebApplicationType.NONE);
        command.setLazyInitialization(true);
        command.setLogStartupInfo(false);
        return command.run(Stream.concat(
                        Stream.of(
                                "--crm.keys.create=false",
                                "--spring.main.banner-mode=off",
                                "--logging.level.root=warn",
                                "--logging.level.com.keyuan=info",
                                "--spring.datasource.hikari.data-source-properties.socketTimeout=0"),
                        Arrays.stream(arguments))
                .toArray(String[]::new));
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
    @ComponentScan({"com.keyuan.crm.audit", "com.keyuan.crm.safekeeping", "com.keyuan.crm.*.persistence"})
    @EnableConfigurationProperties({
        AdministratorSettings.class,
        AuditSettings.class,
        DatabaseSettings.class,
        KeySettings.class
    })
    @Import({
        DataDirectory.class,
        DatabaseConfiguration.class,
        KeyConfiguration.class,
        SearchKeeping.class,
        TimeConfiguration.class
    })
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Parts {}
}
