package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.customer.TestMasterKeys;
import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.MatchingChoice;
import com.keyuan.crm.receivable.MatchingService;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TestDatabase;
import com.keyuan.crm.shared.TestSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Another process that matches one receipt to invoice after invoice, on four threads, until it is killed. */
final class KilledWriter {

    static final String DONE = "matched ";

    private KilledWriter() {}

    static Process fork(CurrentUser finance, ReceiptId receipt) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledWriter.class.getName(),
                        TestDatabase.shared().url(),
                        finance.id().toString(),
                        receipt.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Writer.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.datasource.url", arguments[0],
                        "spring.datasource.username", TestDatabase.APPLICATION,
                        "spring.datasource.password", TestDatabase.PASSWORD,
                        "spring.flyway.enabled", "false",
                        "spring.main.lazy-initialization", "true",
                        "spring.main.banner-mode", "off",
                        "spring.jpa.properties.hibernate.jdbc.time_zone", "UTC",
                        "logging.level.root", "warn"))
                .run();
        CurrentUser finance = context.getBean(CurrentUsers.class)
                .find(PersonId.of(arguments[1]), "127.0.0.1")
                .orElseThrow();
        ReceiptId receipt = ReceiptId.of(arguments[2]);
        List<UUID> open = context.getBean(JdbcClient.class)
                .sql("select id from invoice where open > 0")
                .query(UUID.class)
                .list();
        MatchingService matching = context.getBean(MatchingService.class);
        Queue<UUID> work = new ConcurrentLinkedQueue<>(open);
        for (int thread = 0; thread < 4; thread++) {
            new Thread(() -> {
                        UUID next;
                        while ((next = work.poll()) != null) {
                            matching.byChoice(
                                    finance, receipt, List.of(MatchingChoice.of(new InvoiceId(next), Money.of(10))));
                            System.out.println(DONE + next);
                        }
                    })
                    .start();
        }
    }

    /** The lower storeys on the database of the test that forked it. */
    @AutoConfigurationPackage(basePackages = "com.keyuan.crm")
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "com.keyuan.crm",
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ANNOTATION,
                            classes = {TestConfiguration.class, TestComponent.class}))
    @Import({TestSettings.class, TestMasterKeys.class})
    static class Writer {

        @Bean
        @Primary
        TestClock clock() {
            return new TestClock();
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.builder().build();
        }
    }
}
