package com.keyuan.crm.shared;

import com.keyuan.crm.people.TestCompany;
import org.junit.jupiter.api.Test;

/** How long the made-up company takes to enter. Not part of the build: {@code bench/run.sh generate}. */
@CommittingTest
@PersistenceTest
class GenerateBench {

    private final TestCompany company;
    private final TestClock clock;

    GenerateBench(TestCompany company, TestClock clock) {
        this.company = company;
        this.clock = clock;
    }

    @Test
    void entersTheCompany() throws Exception {
        try (BenchFigures figures = new BenchFigures("generate")) {
            new BenchCompany(BenchFigures.customers(), clock.today()).enter(company, figures);
        }
    }
}
