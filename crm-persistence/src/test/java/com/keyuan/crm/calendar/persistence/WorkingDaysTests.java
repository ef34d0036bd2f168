package com.keyuan.crm.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.calendar.CalendarService;
import com.keyuan.crm.calendar.CalendarYear;
import com.keyuan.crm.calendar.DayOutOfCalendar;
import com.keyuan.crm.calendar.WorkingDayRule;
import com.keyuan.crm.calendar.WorkingDays;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.Statements;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class WorkingDaysTests {

    private static final LocalDate SPRING_FESTIVAL = LocalDate.of(2026, 2, 17);

    private final WorkingDays workingDays;
    private final CalendarService calendar;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Statements statements;
    private CurrentUser administrator;

    WorkingDaysTests(
            WorkingDays workingDays,
            CalendarService calendar,
            TestCompany company,
            JdbcClient jdbc,
            EntityManager entities,
            Statements statements) {
        this.workingDays = workingDays;
        this.calendar = calendar;
        this.company = company;
        this.jdbc = jdbc;
        this.entities = entities;
        this.statements = statements;
    }

    @BeforeEach
    void hire() {
        administrator = company.hire("综合部", Role.ADMIN);
    }

    @Test
    void holdsTheSqlEqualToTheRuleOnRandomDays() {
        Random random = new Random(20260217);
        WorkingDayRule rule = workingDays.during(LocalDate.of(2023, 1, 1), LocalDate.of(2028, 12, 31));
        for (int i = 0; i < 200; i++) {
            LocalDate from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1200));
            LocalDate to = from.plusDays(random.nextInt(70) - 10);
            assertThat(sql("select working_days_between(:from, :to)", from, to, Integer.class))
                    .as("from %s to %s", from, to)
                    .isEqualTo(rule.between(from, to))
                    .isEqualTo(workingDays.between(from, to));
            assertThat(sql("select is_working_day(:from) and cast(:to as date) is not null", from, to, Boolean.class))
                    .as("%s", from)
                    .isEqualTo(rule.isWorkingDay(from));
        }
    }

    @Test
    void countsOnOverTheSpringFestival() throws Exception {
        assertThat(workingDays.plus(LocalDate.of(2026, 2, 13), 5)).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(workingDays.isWorkingDay(SPRING_FESTIVAL)).isFalse();
        assertThat(statements.during(() -> workingDays.plus(SPRING_FESTIVAL, 200)))
                .isOne();
    }

    @Test
    void hasLoadedEveryDayOfTheReferenceFile() throws IOException {
        List<String> lines;
        try (InputStream csv = Objects.requireNonNull(getClass().getResourceAsStream("/db/reference/holidays.csv"))) {
            lines = new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
        assertThat(jdbc.sql("""
                        select concat_ws(',', day_on, case when working then 'true' else 'false' end, name, name_en)
                        from calendar_day order by day_on""").query(String.class).list()).isEqualTo(lines);
    }

    @Test
    void letsTheAdministratorDecideADayAndLogsIt() {
        CalendarYear.Day before = calendar.day(administrator, SPRING_FESTIVAL);
        assertThat(before.working()).isFalse();

        calendar.decide(administrator, SPRING_FESTIVAL, true, "赶工", before.version());
        entities.flush();

        CalendarYear.Day after = calendar.day(administrator, SPRING_FESTIVAL);
        assertThat(after.working()).isTrue();
        assertThat(after.byHand()).isTrue();
        assertThat(workingDays.isWorkingDay(SPRING_FESTIVAL)).isTrue();
        assertThat(audited()).singleElement().asString().contains("赶工", "2026-02-17", "\"working\"");
    }

    @Test
    void decidesADayOfWhichNothingWasSaid() {
        LocalDate day = LocalDate.of(2027, 6, 1);
        calendar.decide(administrator, day, false, "公司周年", null);
        entities.flush();
        assertThat(workingDays.isWorkingDay(day)).isFalse();
        assertThat(calendar.year(administrator, 2027).workingDays()).isEqualTo(260); // of 261 weekdays
    }

    @Test
    void changesNothingForSomebodyElseOrAnOldPage() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> calendar.decide(director, SPRING_FESTIVAL, true, "赶工", 0L));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> calendar.decide(administrator, SPRING_FESTIVAL, true, "赶工", 7L));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> calendar.decide(administrator, SPRING_FESTIVAL, true, "赶工", null));
        assertThatExceptionOfType(DayOutOfCalendar.class)
                .isThrownBy(() -> calendar.decide(administrator, LocalDate.of(2101, 1, 1), true, "赶工", null));
        assertThat(workingDays.isWorkingDay(SPRING_FESTIVAL)).isFalse();
        assertThat(audited()).isEmpty();
    }

    private List<String> audited() {
        return jdbc.sql("select details::text from audit_entry where subject_kind = 'calendar_day'")
                .query(String.class)
                .list();
    }

    private <T> T sql(String sql, LocalDate from, LocalDate to, Class<T> type) {
        return jdbc.sql(sql).param("from", from).param("to", to).query(type).single();
    }
}
