package com.keyuan.crm;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.Contacts;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@ApplicationTest
@RequiredArgsConstructor
class RekeyCommandTests {

    private static final String OLD = "test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String NEW = "new:YGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn8=";
    private static final String OTHER = "test:YGFiY2RlZmdoaWprbG1ub3BxcnN0dXZ3eHl6e3x9fn8=";

    private final TestCompany company;
    private final TestCustomers customers;
    private final Contacts contacts;
    private final JdbcClient jdbc;

    @TempDir
    private Path data;

    @Test
    void sealsAnewGoesOnWhereItWasBrokenOffAndLetsTheOldKeyGo() throws Exception {
        company.hire("综合部", Role.ADMIN); // those of the start went with another test
        CustomerId customer = customers.inPool();
        IntStream.range(0, 250).forEach(n -> customers.contact(customer, "赵工", "1380000" + (1000 + n)));
        assertThat(command("--verify", OLD)).isEqualTo(VerifyCommand.HOLDS);
        assertThat(command("--verify", NEW)).as("the old key is missing").isEqualTo(CommandRun.NOT_DONE);
        assertThat(command("--verify", OTHER)).as("wrong key").isEqualTo(CommandRun.NOT_DONE);

        breakOff("create trigger broken_off before update of key_id on contact for each row"
                + " when (new.phone_masked = '138****1240') execute function broken_off()");
        assertThat(command("--rekey", NEW + "," + OLD)).isEqualTo(CommandRun.NOT_DONE);
        assertThat(underNew()).as("the first few are done").isBetween(1L, 249L);
        assertThat(command("--verify", NEW + "," + OLD)).isEqualTo(VerifyCommand.HOLDS);
        breakOff("drop function broken_off() cascade");

        assertThat(command("--rekey", NEW + "," + OLD)).isEqualTo(RekeyCommand.DONE);
        assertThat(underNew()).isEqualTo(250);
        assertThat(command("--verify", NEW)).as("without the old key").isEqualTo(VerifyCommand.HOLDS);
        assertThat(command("--rekey", NEW)).as("again").isEqualTo(RekeyCommand.DONE);
        assertThat(contacts.findById(anyContact()).orElseThrow().sealed(ContactField.PHONE))
                .isNotNull();
    }

    @Test
    void leavesAndNamesWhatItsKeyDoesNotOpen() throws Exception {
        customers.contact(customers.inPool(), "钱工", "13900001234");
        try (Connection connection = TestDatabase.shared().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update contact set wrapped_key = set_byte(wrapped_key, 20, 255 - get_byte(wrapped_key, 20))");
        }

        assertThat(command("--rekey", NEW + "," + OLD)).isEqualTo(RekeyCommand.LEFT);
        assertThat(jdbc.sql("select id from master_key where purpose = 'encryption' and retired_at is null order by id")
                        .query(String.class)
                        .list())
                .as("the old key is still asked for")
                .containsExactly("new", "test");
    }

    private ContactId anyContact() {
        return ContactId.of(
                jdbc.sql("select id from contact limit 1").query(String.class).single());
    }

    private long underNew() {
        return jdbc.sql("select count(*) from contact where key_id = 'new'")
                .query(Long.class)
                .single();
    }

    /** The database says no in the midst of it, or no longer. */
    private static void breakOff(String sql) throws Exception {
        try (Connection connection = TestDatabase.shared().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("create or replace function broken_off() returns trigger language plpgsql as"
                    + " $$ begin raise exception 'broken off'; end $$");
            statement.execute(sql);
        }
    }

    private int command(String option, String encryption) {
        return Commands.run(
                option,
                "--crm.data=" + data,
                "--crm.database.url=" + TestDatabase.shared().url(),
                "--crm.database.user=" + TestDatabase.APPLICATION,
                "--crm.database.password=" + TestDatabase.PASSWORD,
                "--crm.keys.encryption=" + encryption,
                "--crm.keys.index=ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=",
                "--crm.keys.audit=test:QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXWFlaW1xdXl8=");
    }
}
