package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerBrowsing;
import com.keyuan.crm.customer.SearchKeeping;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.BenchCompany;
import com.keyuan.crm.shared.BenchFigures;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long the search box waits, for each kind of text and person. Not part of the build: {@code bench/run.sh search}. */
@CommittingTest
@PersistenceTest
class SearchBench {

    private static final Map<String, String> TEXTS = new TreeMap<>(Map.of(
            "one sign, frequent", "建",
            "two signs, frequent", "工程",
            "two signs, rare", "恒桥",
            "whole name", "上海恒桥建设集团有限公司",
            "initials", "hq",
            "pinyin", "hengqiao",
            "pinyin, not whole", "chongqingheng",
            "nothing", "龘龘"));

    private final CustomerBrowsing browsing;
    private final SearchKeeping keeping;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final TestClock clock;

    SearchBench(
            CustomerBrowsing browsing, SearchKeeping keeping, TestCompany company, JdbcClient jdbc, TestClock clock) {
        this.browsing = browsing;
        this.keeping = keeping;
        this.company = company;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void findsWhileOneTypes() throws Exception {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        try (BenchFigures figures = new BenchFigures("search")) {
            new BenchCompany(BenchFigures.customers(), clock.today()).enter(company, figures);
            figures.timed("search keys", () -> {
                while (keeping.fill() > 0) {
                    // the next thousand
                }
            });
            figures.timed(
                    "check of all keys", () -> assertThat(keeping.differing()).isEmpty());
            figures.note(
                    "search keys and their index, MB",
                    jdbc.sql("select pg_total_relation_size('customer_search') / 1048576")
                            .query(Long.class)
                            .single());
            BenchCompany.tidy();
            CurrentUser sales =
                    company.asking(new PersonId(jdbc.sql("select holder_id from allocation order by id limit 1")
                            .query(UUID.class)
                            .single()));
            CurrentUser manager = company.hire("销售1部", Role.MANAGER);
            for (Map.Entry<String, CurrentUser> who : Map.of("sales", sales, "manager", manager, "director", director)
                    .entrySet()) {
                TEXTS.forEach((what, text) -> measure(figures, who.getKey() + ", " + what, who.getValue(), text));
            }
        }
    }

    private void measure(BenchFigures figures, String what, CurrentUser user, String text) {
        double[] times = new double[60];
        for (int n = -20; n < times.length; n++) {
            long began = System.nanoTime();
            browsing.suggestions(user, text);
            if (n >= 0) {
                times[n] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        figures.note(what + " p50 ms", times[30]);
        figures.note(what + " p95 ms", times[56]);
    }
}
