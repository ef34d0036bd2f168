package com.keyuan.crm.insight.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.insight.HomeNumber;
import com.keyuan.crm.insight.HomePage;
import com.keyuan.crm.insight.HomePage.FollowUp;
import com.keyuan.crm.insight.HomePage.FollowUpList;
import com.keyuan.crm.insight.HomePage.TierGroup;
import com.keyuan.crm.insight.HomeService;
import com.keyuan.crm.insight.NumberKind;
import com.keyuan.crm.insight.OwnTrip;
import com.keyuan.crm.insight.WorkKind;
import com.keyuan.crm.insight.WorkList;
import com.keyuan.crm.insight.WorkRow;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.web.WebTest;
import com.keyuan.crm.task.TaskId;
import com.keyuan.crm.task.TaskLists;
import com.keyuan.crm.task.TaskRow;
import com.keyuan.crm.trip.FollowUpRow;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripStage;
import com.keyuan.crm.trip.TripStrip;
import com.keyuan.crm.trip.TripStrip.Kind;
import com.keyuan.crm.trip.TripStrip.Mark;
import com.keyuan.crm.trip.TripStrip.Step;
import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest(HomeController.class)
class HomeControllerTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-19");

    @MockitoBean
    private HomeService homes;

    private final MockMvcTester mvc;

    HomeControllerTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void showsADayWithEverythingInIt(String language) {
        when(homes.of(any())).thenReturn(everything());

        assertThat(mvc.get().uri("/").cookie(new Cookie("language", language)).with(asking(user(Role.SALES))))
                .hasStatusOk()
                .bodyText()
                .contains("江北恒桥建设集团", "发三标段报价单", "CL-2611-023", "BX-2611-029", "<b>")
                .doesNotContain("??", "th:", "insight.");
    }

    @Test
    void saysSoWhenThereIsNothingToDo() {
        when(homes.of(any()))
                .thenReturn(new HomePage(
                        TODAY, List.of(), List.of(), null, null, null, List.of(), new TaskLists.Counts(0, 0, 0)));

        assertThat(mvc.get().uri("/").with(asking(user(Role.ADMIN))))
                .bodyText()
                .contains("今天没有等您办的事", "没有要办的任务")
                .doesNotContain("??");
    }

    @Test
    void answersTheNumbersBesideTheEntriesAsOneSwap() {
        when(homes.counts(any()))
                .thenReturn(List.of(
                        number(NumberKind.TASKS, 7, 2, 1),
                        number(NumberKind.PEOPLE, 9, 0, 0),
                        number(NumberKind.SCOUTING, 0, 0, 0)));

        // people have an entry but no count
        assertThat(mvc.get().uri("/counts").with(asking(user(Role.SALES))))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"count-tasks\"", "hx-swap-oob=\"true\"", "is-late", ">7</span>")
                .contains("class=\"ky-count-slot\" hx-swap-oob=\"true\" id=\"count-scouting\"")
                .doesNotContain("count-none");
    }

    private static HomePage everything() {
        return new HomePage(
                TODAY,
                Arrays.stream(NumberKind.values())
                        .map(kind -> number(kind, 3, 2, 1))
                        .toList(),
                Arrays.stream(WorkKind.values()).map(HomeControllerTests::queue).toList(),
                followUps(),
                followUps(),
                List.of(new OwnTrip(
                        TripId.next(), "CL-2611-023", "南通", 2, TripStage.WRITING, TODAY, TODAY.plusDays(4), strip())),
                List.of(new TaskRow(
                        TaskId.next(),
                        "交计划",
                        TODAY,
                        null,
                        null,
                        null,
                        PersonId.next(),
                        "周砚青",
                        null,
                        null,
                        false,
                        true,
                        true)),
                new TaskLists.Counts(9, 1, 1));
    }

    private static FollowUpList followUps() {
        List<FollowUp> rows = List.of(
                new FollowUp(followUp("VISIT", 2), "发三标段报价单"),
                new FollowUp(followUp("CALL", 0), null),
                new FollowUp(followUp(null, -1), null),
                new FollowUp(followUp("MESSAGE", -2), null));
        return new FollowUpList(List.of(new TierGroup("A", 7, rows)), 1, 4, true);
    }

    private static FollowUpRow followUp(@Nullable String kind, int late) {
        return new FollowUpRow(
                CustomerId.next(),
                "江北恒桥建设集团",
                "A",
                PersonId.next(),
                "周砚青",
                kind == null ? null : TODAY.minusDays(7L + late),
                kind,
                TODAY.minusDays(90),
                7,
                TODAY.minusDays(late),
                late);
    }

    private static WorkList queue(WorkKind kind) {
        WorkRow row = new WorkRow(
                UUID.randomUUID(),
                "江北恒桥建设集团",
                kind.name().startsWith("TIER") ? "B" : null,
                kind.name().startsWith("TIER") ? "A" : "BX-2611-029",
                "陈望舒",
                Instant.parse("2026-11-17T01:00:00Z"),
                TODAY.minusDays(1),
                kind == WorkKind.CLAIM ? Money.of("3412.50") : null,
                true);
        WorkRow bare = new WorkRow(UUID.randomUUID(), "徐州", null, null, null, null, null, null, false);
        return new WorkList(kind, 8, kind.name().startsWith("TIER") ? List.of(row) : List.of(row, bare));
    }

    private static TripStrip strip() {
        return new TripStrip(
                TripId.next(),
                Arrays.stream(Kind.values())
                        .map(kind -> new Step(
                                kind,
                                kind == Kind.TRIP ? Mark.DONE : kind == Kind.REPORT ? Mark.NOW : Mark.TODO,
                                "by",
                                "沈北辰",
                                Instant.parse("2026-11-18T01:00:00Z"),
                                kind == Kind.TRIP ? TODAY.minusDays(3) : null,
                                kind == Kind.TRIP ? TODAY.minusDays(1) : null,
                                0,
                                2,
                                kind == Kind.EXPENSE ? new BigDecimal("2310.00") : null))
                        .toList());
    }

    private static HomeNumber number(NumberKind kind, int first, int second, int third) {
        return new HomeNumber(kind, BigDecimal.valueOf(first), BigDecimal.valueOf(second), BigDecimal.valueOf(third));
    }
}
