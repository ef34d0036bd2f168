package com.keyuan.crm.calendar.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.keyuan.crm.calendar.CalendarService;
import com.keyuan.crm.calendar.CalendarYear;
import com.keyuan.crm.calendar.CalendarYear.Day;
import com.keyuan.crm.calendar.CalendarYear.Month;
import com.keyuan.crm.calendar.DayOutOfCalendar;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.WebTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest(CalendarController.class)
class CalendarControllerTests {

    private static final LocalDate FESTIVAL = LocalDate.of(2026, 2, 17);

    private final MockMvcTester mvc;
    private final CurrentUser administrator = user(Role.ADMIN);

    @MockitoBean
    private CalendarService calendar;

    CalendarControllerTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @BeforeEach
    void february() {
        Day festival = new Day(FESTIVAL, false, "春节", "Spring Festival", 3L, true);
        Day ordinary = new Day(FESTIVAL.plusDays(14), true, null, null, null, false);
        List<Month> months = List.of(new Month(2, List.of(Arrays.asList(null, festival, ordinary))));
        when(calendar.year(any(), anyInt())).thenReturn(new CalendarYear(2026, months, true, 248));
        when(calendar.day(any(), any())).thenReturn(festival);
    }

    @Test
    void showsTheYearAndTheDayChosen() {
        assertThat(mvc.get().uri("/calendar?day=2026-02-17").with(asking(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("248 个工作日", "is-holiday is-by-hand", "value=\"春节\"", "value=\"3\"", "aria-current=\"true\"");
        assertThat(mvc.get().uri("/calendar?day=2026-02-17&lang=en").with(asking(administrator)))
                .bodyText()
                .contains("248 working days", "Spring Festival Off")
                .doesNotContain("null");
    }

    @Test
    void decidesADay() {
        assertThat(mvc.post()
                        .uri("/calendar")
                        .with(asking(administrator))
                        .param("day", "2026-02-17")
                        .param("working", "true")
                        .param("name", " 赶工 ")
                        .param("version", "3"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/calendar?year=2026");
        verify(calendar).decide(administrator, FESTIVAL, true, "赶工", 3L);
    }

    @Test
    void showsBothSidesWhenSomebodyElseDecidedTheDayMeanwhile() {
        doThrow(new StaleVersion("calendar_day", FESTIVAL))
                .when(calendar)
                .decide(any(), any(), anyBoolean(), any(), any());
        assertThat(mvc.post()
                        .uri("/calendar")
                        .with(asking(administrator))
                        .param("day", "2026-02-17")
                        .param("working", "true")
                        .param("name", "赶工")
                        .param("version", "2"))
                .hasStatus(409)
                .bodyText()
                .contains("别人刚改过", "<td>赶工</td>", "<td>春节</td>", "<td>上班</td>", "<td>休息</td>")
                .contains("name=\"version\" value=\"3\"", "name=\"name\" value=\"赶工\"")
                .doesNotContain("??");
    }

    @Test
    void keepsWhatWasTypedWhenItIsNotRight() {
        assertThat(mvc.post()
                        .uri("/calendar")
                        .with(asking(administrator))
                        .param("day", "2026-13-45")
                        .param("name", "好".repeat(41)))
                .hasStatus(422)
                .bodyText()
                .contains("请填日期", "最多 40 个字", "2026-13-45");
        doThrow(new DayOutOfCalendar(2000, 2100)).when(calendar).decide(any(), any(), anyBoolean(), any(), any());
        assertThat(mvc.post()
                        .uri("/calendar")
                        .with(asking(administrator))
                        .param("day", "1999-12-31")
                        .param("name", "x"))
                .hasStatus(422)
                .bodyText()
                .contains("日历只到 2000 至 2100 年");
    }

    @Test
    void showsTheNearestYearThereIs() {
        mvc.get().uri("/calendar?year=-5").with(asking(administrator)).exchange();
        verify(calendar).year(administrator, CalendarService.FIRST_YEAR);
        assertThat(mvc.get().uri("/calendar?year=x").with(asking(administrator)))
                .hasStatus(400);
    }
}
