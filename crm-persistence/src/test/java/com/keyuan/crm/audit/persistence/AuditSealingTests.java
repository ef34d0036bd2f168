package com.keyuan.crm.audit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditFilter;
import com.keyuan.crm.audit.AuditKeys;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.AuditQueries;
import com.keyuan.crm.audit.AuditRetention;
import com.keyuan.crm.audit.AuditRow;
import com.keyuan.crm.audit.AuditSealing;
import com.keyuan.crm.audit.AuditVerdict.Fault;
import com.keyuan.crm.audit.AuditVerification;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TestDatabase;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CommittingTest
@PersistenceTest
@Import(AuditSealingTests.Keys.class)
@RequiredArgsConstructor
class AuditSealingTests {

    private final Audit audit;
    private final AuditSealing sealing;
    private final AuditVerification verification;
    private final AuditRetention retention;
    private final TestClock clock;
    private final AuditQueries queries;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    @Test
    void chainsWhatWasWrittenAndFindsItWhole() {
        write(12);

        assertThat(sealing.sealDue()).isEqualTo(12);
        assertThat(sealing.sealDue()).isZero();

        assertThat(verification.verify()).satisfies(verdict -> {
            assertThat(verdict.holds()).isTrue();
            assertThat(verdict.sealed()).isEqualTo(12);
            assertThat(verdict.tail().entries()).isZero();
        });
    }

    @Test
    void countsTheTailThatIsNotSealedYet() {
        write(3);
        sealing.sealDue();
        write(2);

        assertThat(verification.verify().tail().entries()).isEqualTo(2);
    }

    @Test
    void waitsForATransactionThatBeganBefore() {
        TransactionTemplate older = new TransactionTemplate(transactions);
        older.executeWithoutResult(open -> {
            audit.record(AuditKind.CHANGED, null, null, Changes.none().note("n", "older"));
            Race.of(1, () -> write(1)); // committed by another thread while the older one is running
            Race sealed = Race.of(1, () -> assertThat(sealing.sealDue()).isZero());
            assertThat(sealed.failures()).isEmpty();
        });

        assertThat(sealing.sealDue()).isEqualTo(2);
        assertThat(verification.verify().holds()).isTrue();
    }

    @Test
    void namesTheFirstEntryThatWasChanged() throws SQLException {
        write(5);
        sealing.sealDue();
        UUID third = sealed(3);

        asOwner("update audit_entry set details = '{\"n\": [null, \"forged\"]}' where id = '" + third + "'");

        assertThat(verification.verify().broken()).satisfies(broken -> {
            assertThat(broken.entry()).isEqualTo(third);
            assertThat(broken.position()).isEqualTo(3);
            assertThat(broken.fault()).isEqualTo(Fault.CHANGED);
        });
    }

    @Test
    void namesTheFirstEntryThatIsGone() throws SQLException {
        write(5);
        sealing.sealDue();
        UUID second = sealed(2);

        asOwner("delete from audit_entry where id = '" + second + "'");

        assertThat(verification.verify().broken()).satisfies(broken -> {
            assertThat(broken.entry()).isEqualTo(second);
            assertThat(broken.fault()).isEqualTo(Fault.MISSING);
        });
    }

    @Test
    void noticesThatASealIsGone() throws SQLException {
        write(5);
        sealing.sealDue();

        asOwner("delete from audit_seal where position = 4");

        assertThat(verification.verify().broken())
                .satisfies(broken -> assertThat(broken.fault()).isEqualTo(Fault.GAP));
    }

    @Test
    void letsExpiredDaysGoWholeAndHoldsTheRestByTheirHead() {
        clock.set("2022-11-01T09:00");
        write(4);
        sealing.sealDue();
        clock.set("2023-01-05T09:00");
        write(3);
        sealing.sealDue();
        clock.reset();
        write(2);
        sealing.sealDue();

        assertThat(retention.expire()).isEqualTo(7);

        assertThat(verification.verify()).satisfies(verdict -> {
            assertThat(verdict.holds()).isTrue();
            assertThat(verdict.expired()).isEqualTo(7);
            assertThat(verdict.sealed()).isEqualTo(2);
        });
        assertThat(sealing.sealDue()).isOne(); // that it was done
        assertThat(verification.verify().holds()).isTrue();
        assertThat(retention.expire()).isZero();
    }

    @Test
    void keepsTheLastHalfYearWhateverItIsAsked() {
        write(3);
        sealing.sealDue();

        assertThatThrownBy(() -> jdbc.sql("select audit_expire(current_date - 150)")
                        .query(Long.class)
                        .single())
                .rootCause()
                .hasMessageContaining("six months");
        assertThat(retention.expire()).isZero();
    }

    @Test
    void takesABeginningThatCannotHaveExpiredForAGap() throws SQLException {
        write(3);
        sealing.sealDue();
        write(3);
        sealing.sealDue();

        asOwner("delete from audit_seal where position <= 3");

        assertThat(verification.verify().broken())
                .satisfies(broken -> assertThat(broken.fault()).isEqualTo(Fault.GAP));
    }

    @Test
    void letsTheApplicationOnlyAppend() {
        write(1);
        sealing.sealDue();

        for (String table : List.of("audit_entry", "audit_seal", "audit_seal_head")) {
            assertThatThrownBy(() -> jdbc.sql("delete from " + table).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> jdbc.sql("truncate " + table + " cascade").update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(
                        () -> jdbc.sql("update audit_entry set kind = 'VIEWED'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void sealsEachEntryOnceHoweverManySealAtOnce() {
        write(50);

        Race race = Race.of(8, sealing::sealDue);

        assertThat(race.failures()).isEmpty();
        assertThat(verification.verify().sealed()).isEqualTo(50);
    }

    @Test
    void isReadNewestFirstAndPagedByKey() {
        SourceRef record = new SourceRef("customer", TimeOrderedIds.next());
        inTransaction(() -> {
            for (int n = 1; n <= 7; n++) {
                audit.changed(null, record, Changes.none().field("name", n - 1, n));
            }
        });
        write(3);
        AuditFilter filter = new AuditFilter(AuditKind.CHANGED, null, record.id(), null, null, null, null);

        List<String> seen = new ArrayList<>();
        @Nullable String after = null;
        do {
            Slice<AuditRow> page = queries.rows(filter, after, 3);
            page.rows().forEach(row -> seen.add(row.details().get("name").after()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactly("7", "6", "5", "4", "3", "2", "1");
    }

    @Test
    void isNarrowedByPartsOfNames() {
        UUID customer = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into customer (id, version, name, name_key, name_sort, created_at)
                        values (:id, 0, '江北恒桥建设', '江北恒桥建设', 'jiang', now())""").param("id", customer).update();
        inTransaction(() -> audit.record(AuditKind.VIEWED, null, new SourceRef("customer", customer), Changes.none()));
        jdbc.sql(
                        "insert into audit_entry (id, at, kind, person_name) values (gen_random_uuid(), now(), 'VIEWED', '周砚青')")
                .update();

        assertThat(named(null, "恒桥")).extracting(AuditRow::subjectId).containsExactly(customer);
        assertThat(named(null, "%")).isEmpty();
        assertThat(named("砚青", null)).extracting(AuditRow::person).containsExactly("周砚青");
        assertThat(named("砚青", "恒桥")).isEmpty();
    }

    private List<AuditRow> named(@Nullable String who, @Nullable String customer) {
        return queries.rows(new AuditFilter(null, null, null, null, null, who, customer), null, 9)
                .rows();
    }

    @Test
    void callsWhatTheLogMentionsByItsName() {
        UUID department = TimeOrderedIds.next();
        jdbc.sql("insert into department (id, version, name) values (:id, 0, '华东一部')")
                .param("id", department)
                .update();
        inTransaction(() -> audit.record(
                AuditKind.CREATED,
                null,
                new SourceRef("department", department),
                Changes.none().field("kind", null, "DEALER").note("gone", TimeOrderedIds.next())));

        List<AuditRow> rows = queries.rows(new AuditFilter(null, null, department, null, null, null, null), null, 3)
                .rows();

        assertThat(queries.names(rows)).containsOnlyKeys(department.toString(), "kind:DEALER");
        assertThat(queries.names(rows).get(department.toString()).chinese()).isEqualTo("华东一部");
    }

    private void write(int entries) {
        inTransaction(() -> {
            for (int n = 0; n < entries; n++) {
                audit.record(AuditKind.CHANGED, null, null, Changes.none().note("n", n));
            }
        });
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(open -> work.run());
    }

    private UUID sealed(long position) {
        return jdbc.sql("select entry_id from audit_seal where position = :position")
                .param("position", position)
                .query(UUID.class)
                .single();
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        TestDatabase.shared().url(), TestDatabase.OWNER, TestDatabase.PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static class Keys {

        @Bean
        AuditKeys auditKeys() {
            SecretKey key = new SecretKeySpec(new byte[32], "AES");
            return new AuditKeys() {
                @Override
                public String currentId() {
                    return "test";
                }

                @Override
                public SecretKey key(String id) {
                    return key;
                }
            };
        }
    }
}
