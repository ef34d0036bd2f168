package com.keyuan.crm;

import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.expense.TestClaims;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.FreshStart;
import com.keyuan.crm.shared.TestTools;
import com.keyuan.crm.trip.TestTrips;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/**
 * A test over the whole application as a company runs it (no demo): its own wiring, the test database as an external
 * one, both database users. Requests go through the real filters by MockMvc; {@code .with(signedInAs(user))} says who
 * asks. Nothing is rolled back by itself: add {@code @Transactional} or {@code @CommittingTest}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        properties = {
            "spring.main.banner-mode=off",
            "spring.test.print-condition-evaluation-report=false",
            // what runs by itself would be counted and found by other tests
            "db-scheduler.enabled=false",
            "spring.session.jdbc.cleanup-cron=-",
            "crm.web.refuse-entities=true",
            "crm.signin.rounds=4",
            "logging.level.root=warn",
            "crm.administrator.username=administrator",
            "crm.administrator.password=only known to tests",
            "crm.keys.encryption=test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
            "crm.keys.index=ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=",
            "crm.keys.audit=test:QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8="
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = ExternalTestDatabase.class)
@Import({TestTools.class, TestCompany.class, TestCustomers.class, TestTrips.class, TestClaims.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@ExtendWith(FreshStart.class)
public @interface ApplicationTest {}
