package com.keyuan.crm.trip.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.trip.ChecklistService;
import com.keyuan.crm.trip.ChecklistWrong;
import com.keyuan.crm.trip.ReportChecklist;
import com.keyuan.crm.trip.ReportChecklists;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
@RequiredArgsConstructor
class ChecklistServiceTests {

    private final TestCompany company;
    private final ChecklistService checklists;
    private final ReportChecklists stored;
    private final JdbcClient jdbc;

    private CurrentUser director;

    @BeforeEach
    void hire() {
        director = company.hire("销售中心", Role.DIRECTOR);
    }

    /** The version that the product ships with stays; a fresh start does not bring it back. */
    @AfterEach
    void shippedAlone() {
        jdbc.sql("delete from report_checklist where version > 1").update();
    }

    @Test
    void countsFromNowOnAndKeepsWhatCountedBefore() {
        checklists.change(director, 1, 10, false, Set.of("一切照旧"));

        assertThat(stored.current()).isEqualTo(new ReportChecklist(2, 10, false, Set.of("一切照旧")));
        assertThat(checklists.versions(director))
                .extracting(ReportChecklists.Stored::by)
                .containsExactly(director.name(), null);
        assertThat(jdbc.sql("select details::text from audit_entry where subject_kind = 'report_checklist'")
                        .query(String.class)
                        .single())
                .contains("min_length", "一切照旧", "继续跟进");
    }

    @Test
    void refusesWhatWouldHoldNothingOrNobody() {
        assertThatThrownBy(() -> checklists.change(director, 1, 0, true, Set.of()))
                .isInstanceOf(ChecklistWrong.class);
        assertThatThrownBy(() -> checklists.change(director, 1, 201, true, Set.of()))
                .isInstanceOf(ChecklistWrong.class);
        assertThatThrownBy(() -> checklists.change(director, 1, 4, true, Set.of("空".repeat(41))))
                .isInstanceOf(ChecklistWrong.class);
        assertThatThrownBy(() -> checklists.change(director, 7, 4, true, Set.of()))
                .isInstanceOf(StaleVersion.class);
        assertThat(stored.current().version()).isEqualTo(1);
    }

    @Test
    void isTheDirectorsAlone() {
        for (Role role : Role.values()) {
            if (role != Role.DIRECTOR) {
                CurrentUser other = company.hire("综合部", role);
                assertThatThrownBy(() -> checklists.change(other, 1, 4, true, Set.of()))
                        .isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void takesOneOfTwentyChangesMadeAtOnce() {
        Race race = Race.of(20, () -> checklists.change(director, 1, 6, true, Set.of("暂无")));

        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasOnlyElementsOfType(StaleVersion.class);
        assertThat(stored.current().version()).isEqualTo(2);
    }
}
