package com.keyuan.crm.receivable.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.receivable.AlertExecution;
import com.keyuan.crm.receivable.AlertNight;
import com.keyuan.crm.shared.BenchFigures;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long the night's alerts take over 100,000 invoices. Not part of the build: {@code bench/run.sh alerts}. */
@CommittingTest
@PersistenceTest
class AlertsBench {

    private final AlertExecution alerts;
    private final TestCompany company;
    private final TestClock clock;

    AlertsBench(AlertExecution alerts, TestCompany company, TestClock clock) {
        this.alerts = alerts;
        this.company = company;
        this.clock = clock;
    }

    @Test
    void raisesEachStepOnce() throws Exception {
        company.hire("销售中心", Role.DIRECTOR);
        try (BenchFigures figures = new BenchFigures("alerts")) {
            figures.note("invoices", BenchLedger.INVOICES);
            figures.timed("generate", () -> BenchLedger.enter(company, clock.today()));
            night(figures, "the first night, all that was ever reached");
            clock.advance(Duration.ofDays(1));
            night(figures, "the next night");
            clock.advance(Duration.ofDays(7));
            night(figures, "after a week without");
        }
    }

    private void night(BenchFigures figures, String what) throws Exception {
        figures.timed(what, () -> {
            AlertNight night = alerts.nightly().orElseThrow();
            assertThat(night.raised()).isPositive();
            figures.note(what + ", raised", night.raised());
            figures.note(what + ", told", night.told());
        });
        assertThat(alerts.nightly()).isEmpty();
    }
}
