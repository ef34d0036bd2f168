package com.keyuan.crm;

import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.customer.TestMasterKeys;
import com.keyuan.crm.expense.TestClaims;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.TestDatabaseConfiguration;
import com.keyuan.crm.shared.TestSettings;
import com.keyuan.crm.shared.TestTools;
import com.keyuan.crm.trip.TestTrips;
import com.keyuan.crm.verification.TestCalls;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two lower storeys as an application for {@link com.keyuan.crm.shared.PersistenceTest}. It carries no stereotype,
 * so that crm-app, whose tests have this jar, does not take it for its own.
 */
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters =
                @Filter(
                        type = FilterType.ANNOTATION,
                        classes = {TestConfiguration.class, TestComponent.class}))
@Import({
    TestSettings.class,
    TestDatabaseConfiguration.class,
    TestTools.class,
    TestMasterKeys.class,
    TestCompany.class,
    TestCustomers.class,
    TestTrips.class,
    TestClaims.class,
    TestCalls.class
})
public class PersistenceSlice {

    @Bean
    JsonMapper json() {
        return JsonMapper.builder().build();
    }
}
