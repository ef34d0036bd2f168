package com.keyuan.crm.verification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.trip.TestTrips;
import com.keyuan.crm.verification.CallerBusy;
import com.keyuan.crm.verification.CustomerTaken;
import com.keyuan.crm.verification.PhoneCallId;
import com.keyuan.crm.verification.TestCalls;
import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.VerificationResult;
import java.util.List;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same by twenty at once: one wins, the others are told why. */
@CommittingTest
@PersistenceTest
@RequiredArgsConstructor
class CallRacesTests {

    private final TestCompany company;
    private final TestCustomers customers;
    private final TestTrips trips;
    private final TestCalls calls;
    private final JdbcClient jdbc;

    @Test
    void givesACustomerToOneOfTwentyCallers() {
        CustomerId customer = toBeVerified(1).get(0);
        List<CurrentUser> callers = IntStream.range(0, 20)
                .mapToObj(n -> company.hire("电话信息部", Role.PHONE))
                .toList();

        Race race = Race.of(20, n -> () -> calls.claimed(callers.get(n), customer));

        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasOnlyElementsOfType(CustomerTaken.class);
        assertThat(openCalls()).isEqualTo(1);
    }

    @Test
    void givesACallerOneOfManyCustomers() {
        List<CustomerId> many = toBeVerified(8);
        CurrentUser caller = company.hire("电话信息部", Role.PHONE);

        Race race = Race.of(8, n -> () -> calls.claimed(caller, many.get(n)));

        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasOnlyElementsOfType(CallerBusy.class);
        assertThat(openCalls()).isEqualTo(1);
    }

    @Test
    void concludesAVisitOnceHoweverOftenTheButtonIsPressed() {
        CustomerId customer = toBeVerified(1).get(0);
        CurrentUser caller = company.hire("电话信息部", Role.PHONE);
        PhoneCallId call = calls.dialled(caller, customer);
        VerificationId visit = new VerificationId(jdbc.sql("select id from verification")
                .query(java.util.UUID.class)
                .single());
        calls.denials(caller, call, visit);

        Race race = Race.of(20, () -> calls.conclude(caller, call, visit, VerificationResult.NOT_CONFIRMED));

        assertThat(race.successes()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from misuse_case")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where subject_id = :id and details ->> 'result' is not null")
                        .param("id", visit.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private List<CustomerId> toBeVerified(int count) {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        List<CustomerId> made =
                IntStream.range(0, count).mapToObj(n -> customers.heldBy(sales)).toList();
        made.forEach(customer -> customers.contact(customer, "谢工", "13812341234"));
        trips.qualified(
                sales,
                company.hire("销售中心", Role.DIRECTOR),
                company.hire("销售支持部", Role.ASSISTANT),
                made.toArray(CustomerId[]::new));
        return made;
    }

    private long openCalls() {
        return jdbc.sql("select count(*) from phone_call where ended_at is null")
                .query(Long.class)
                .single();
    }
}
