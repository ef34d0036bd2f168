package com.keyuan.crm.access;

import static com.keyuan.crm.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.ApplicationTest;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every page that is read sends as many statements to the database with three times as many rows as with few. The pages
 * are the lines of the access matrix, so that a new one is counted without anybody having to think of it; each is read
 * as every role that may, with a record of one's own where it names one.
 */
@CommittingTest
@ApplicationTest
@Import({
    CustomerAccessRecords.class,
    IntakeRecords.class,
    PhoneTeamRecords.class,
    SmallRoomRecords.class,
    TierRecords.class,
    ReceivableRecords.class,
    RecyclingRecords.class,
    TrustRecords.class,
    ForecastRecords.class,
    TerritoryRecords.class,
    HandoverRecords.class,
    ContractRecords.class,
    TripAccessRecords.class
})
class StatementCountTests {

    private static final int FEW = 2;

    private final MockMvcTester mvc;
    private final TestCompany company;
    private final Statements statements;
    private final TransactionTemplate transaction;
    private final Map<String, AccessRecords.Maker> makers = new HashMap<>();
    private final Map<Role, CurrentUser> people = new EnumMap<>(Role.class);
    private final Map<String, Map<String, Object>> records = new HashMap<>();

    StatementCountTests(
            MockMvcTester mvc,
            TestCompany company,
            Statements statements,
            TransactionTemplate transaction,
            List<AccessRecords> rooms) {
        this.mvc = mvc;
        this.transaction = transaction;
        this.company = company;
        this.statements = statements;
        rooms.forEach(room -> makers.putAll(room.makers()));
    }

    @Test
    void readsEveryPageWithAFixedNumberOfStatements() throws Exception {
        for (Role role : Role.values()) {
            people.put(role, company.hire("华东一部", role));
        }
        people.replaceAll((role, user) -> company.asking(user.id()));
        grow(FEW);
        counts(); // fills what is remembered between requests
        Map<String, List<String>> few = counts();
        grow(2 * FEW);
        Map<String, List<String>> many = counts();

        List<String> growing = new ArrayList<>();
        few.forEach((page, before) -> {
            List<String> after = new ArrayList<>(Objects.requireNonNull(many.get(page)));
            if (after.size() != before.size()) {
                before.forEach(after::remove);
                growing.add(page + ": " + before.size() + " and then " + after);
            }
        });
        assertThat(few).hasSizeGreaterThan(100);
        assertThat(growing).isEmpty();
    }

    /** So many more of everything for everybody, and for nobody. */
    private void grow(int times) {
        for (int i = 0; i < times; i++) {
            makers.forEach((kind, maker) -> {
                for (Role role : Role.values()) {
                    make(maker, people.get(role), kind + role);
                }
                make(maker, null, kind);
            });
        }
        analyze();
    }

    /** What the database does by itself after a while; plans made for few rows are slow for many. */
    private static void analyze() {
        try (Connection database = TestDatabase.shared().superuser();
                Statement statement = database.createStatement()) {
            statement.execute("analyze");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void make(AccessRecords.Maker maker, CurrentUser owner, String key) {
        try {
            Map<String, Object> made = transaction.execute(status -> maker.make(owner));
            if (made != null) {
                records.putIfAbsent(key, made);
            }
        } catch (Refused | NotFound none) {
            records.remove(key); // a person of this role has no such record
        } catch (DuplicateKeyException one) {
            // of which there is one at a time
        }
    }

    private Map<String, List<String>> counts() throws Exception {
        Map<String, List<String>> counts = new LinkedHashMap<>();
        for (AccessRow row : AccessRow.all()) {
            if (row.method().startsWith("GET") && !row.open()) {
                for (Role role : Role.values()) {
                    count(row, role, counts);
                }
            }
        }
        return counts;
    }

    private void count(AccessRow row, Role role, Map<String, List<String>> counts) throws Exception {
        String relation = row.reach().get(role).contains("yes")
                ? "yes"
                : row.reach().get(role).contains("own") ? "own" : "pool";
        if (!row.reach().get(role).contains(relation)) {
            return;
        }
        Map<String, Object> record =
                switch (relation) {
                    case "yes" -> Map.of();
                    case "own" -> records.get(row.record() + role);
                    default -> records.get(row.record());
                };
        if (record == null) {
            return;
        }
        Map<String, Object> values = new HashMap<>(record);
        values.put("me", people.get(role).id());
        List<MvcTestResult> answer = new ArrayList<>();
        List<String> sent = statements.sqlDuring(
                () -> answer.add(AccessRequest.of(row, values).send(mvc, signedInAs(people.get(role)))));
        assertThat(answer.get(0).getResponse().getStatus())
                .as(row.handler() + " as " + role)
                .isLessThan(400);
        counts.put(row.handler() + " " + row.record() + " as " + role, sent);
    }
}
