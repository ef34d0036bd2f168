package com.keyuan.crm.forecast.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.forecast.ForecastFilter;
import com.keyuan.crm.forecast.ForecastFitExecution;
import com.keyuan.crm.forecast.ForecastFitId;
import com.keyuan.crm.forecast.ForecastFitService;
import com.keyuan.crm.forecast.ForecastReading;
import com.keyuan.crm.forecast.OrderHistories;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.BenchCompany;
import com.keyuan.crm.shared.BenchFigures;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a fit takes with 100,000 customers and a million orders, from the orders to everybody's forecast; and its
 * pages. Not part of the build: {@code bench/run.sh forecast}.
 */
@CommittingTest
@PersistenceTest
@RequiredArgsConstructor
class ForecastBench {

    private final ForecastFitService fits;
    private final ForecastFitExecution execution;
    private final ForecastReading reading;
    private final OrderHistories histories;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final TestClock clock;

    @Test
    void foretellsEverybody() throws Exception {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        try (BenchFigures figures = new BenchFigures("forecast")) {
            new BenchCompany(BenchFigures.customers(), clock.today()).enter(company, figures);
            figures.timed("reading the orders", () -> histories.read(clock.today(), clock.today(), clock.today()));
            for (int time = 0; time < 2; time++) {
                ForecastFitId fit = ForecastFitId.next();
                fits.request(director, fit, clock.today());
                figures.timed("whole fit", () -> execution.execute(fit));
                figures.timed("fit page", () -> reading.fit(director, fit));
            }
            assertThat(jdbc.sql("select count(*) from forecast_present")
                            .query(Integer.class)
                            .single())
                    .isGreaterThan(BenchFigures.customers() / 2);
            CustomerId one = new CustomerId(BenchCompany.customer(1));
            for (int warm = 0; warm < 3; warm++) {
                for (ForecastFilter.View view : ForecastFilter.View.values()) {
                    figures.timed(
                            "list by " + view, () -> reading.list(director, new ForecastFilter(view, null), null, 50));
                }
                figures.timed("one customer", () -> reading.story(director, one));
            }
        }
    }
}
