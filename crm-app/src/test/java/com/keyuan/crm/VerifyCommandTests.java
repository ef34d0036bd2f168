package com.keyuan.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.safekeeping.Consistency;
import com.keyuan.crm.safekeeping.ConsistencyReport;
import com.keyuan.crm.safekeeping.ConsistencyReport.Outcome;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@CommittingTest
@ApplicationTest
@RequiredArgsConstructor
class VerifyCommandTests {

    private final Consistency consistency;
    private final TestCompany company;
    private final TestCustomers customers;

    @Test
    void saysWhetherEveryPromiseIsKeptAndWhatBreaksOne(@TempDir Path data) throws Exception {
        company.hire("综合部", Role.ADMIN); // those of the start went with another test
        CustomerId customer = customers.inPool();
        customers.contact(customer, "赵工", "13800001234");
        assertThat(verify(TestDatabase.shared().url(), data)).isEqualTo(VerifyCommand.HOLDS);

        try (Connection connection = TestDatabase.shared().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("update customer set name_key = 'another'");
        }
        ConsistencyReport report = consistency.verify();
        assertThat(report.broken())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.shown())
                        .containsExactly("customer " + customer + " is filed under another name than its own"));
        assertThat(report.outcomes()).extracting(Outcome::promise).doesNotHaveDuplicates();
        assertThat(verify(TestDatabase.shared().url(), data)).isEqualTo(VerifyCommand.BROKEN);
        assertThat(verify("jdbc:postgresql://127.0.0.1:1/crm", data)).isEqualTo(CommandRun.NOT_DONE);
    }

    private static int verify(String url, Path data) {
        return Commands.run(
                "--verify",
                "--crm.data=" + data,
                "--crm.database.url=" + url,
                "--crm.database.user=" + TestDatabase.APPLICATION,
                "--crm.database.password=" + TestDatabase.PASSWORD,
                "--crm.keys.encryption=test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "--crm.keys.index=ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=",
                "--crm.keys.audit=test:QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=");
    }
}
