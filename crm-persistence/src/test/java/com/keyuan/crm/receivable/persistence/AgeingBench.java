package com.keyuan.crm.receivable.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.receivable.AgeingBy;
import com.keyuan.crm.receivable.AgeingReading;
import com.keyuan.crm.receivable.InvoiceFilter;
import com.keyuan.crm.receivable.ReceivableReading;
import com.keyuan.crm.shared.BenchFigures;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How long the pages of ageing take over 100,000 invoices, at any day. Not part of the build: {@code bench/run.sh ageing}. */
@CommittingTest
@PersistenceTest
class AgeingBench {

    private final AgeingReading reading;
    private final ReceivableReading receivables;
    private final TestCompany company;
    private final TestClock clock;

    AgeingBench(AgeingReading reading, ReceivableReading receivables, TestCompany company, TestClock clock) {
        this.reading = reading;
        this.receivables = receivables;
        this.company = company;
        this.clock = clock;
    }

    @Test
    void addsUpAtAnyDay() throws Exception {
        LocalDate today = clock.today();
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        CurrentUser manager = company.hire("销售3部", Role.MANAGER);
        try (BenchFigures figures = new BenchFigures("ageing")) {
            figures.note("invoices", BenchLedger.INVOICES);
            figures.timed("generate", () -> BenchLedger.enter(company, today));
            for (int back : new int[] {0, 30, 180, 450, 800}) {
                for (AgeingBy by : AgeingBy.values()) {
                    best(
                            figures,
                            by + " " + back + " days back",
                            () -> assertThat(reading.page(director, today.minusDays(back), by, null)
                                            .total()
                                            .invoices())
                                    .isPositive());
                }
            }
            best(figures, "a manager's, today", () -> reading.page(manager, today, AgeingBy.CUSTOMER, null));
            best(figures, "expected cash", () -> reading.expected(director));
            InvoiceFilter overdue = new InvoiceFilter(null, InvoiceFilter.View.OVERDUE, null, null, null);
            best(figures, "list of overdue invoices", () -> {
                receivables.invoices(director, overdue, null);
                receivables.totals(director, overdue);
                receivables.holders(director);
            });
        }
    }

    /** The middle one of five. */
    private static void best(BenchFigures figures, String what, Statements.Work work) throws Exception {
        double[] times = new double[5];
        for (int i = 0; i < times.length; i++) {
            long began = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        figures.note(what + " ms", times[2]);
    }
}
