package com.keyuan.crm.access;

import static com.keyuan.crm.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.ApplicationTest;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestDatabase;
import com.keyuan.crm.shared.web.OpenToAll;
import com.keyuan.crm.shared.web.Permits;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every handler × every role × own, team's, foreign and pool record, by real requests. A refusal is a 403, writes one
 * REFUSED entry and touches no other row: each request runs in a transaction whose row counts PostgreSQL itself keeps,
 * so that a write before the check shows even where it would be rolled back. How to add lines: {@code access/README.md}.
 */
@ApplicationTest
@Import({
    ChannelRecords.class,
    CommitteeRecords.class,
    ContractRecords.class,
    CustomerAccessRecords.class,
    ExpenseAccessRecords.class,
    HandoverRecords.class,
    IntakeRecords.class,
    PhoneTeamRecords.class,
    SmallRoomRecords.class,
    TierRecords.class,
    ReceivableRecords.class,
    RecyclingRecords.class,
    TrustRecords.class,
    ForecastRecords.class,
    TerritoryRecords.class,
    LeavingRecords.class,
    TripAccessRecords.class
})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTests {

    private static final Set<Integer> BROKEN = Set.of(400, 401, 403, 404, 405, 500, 503);

    private final List<AccessRow> rows = AccessRow.all();
    private final Map<String, AccessRecords.Maker> makers = new HashMap<>();
    private final Map<Role, CurrentUser> users = new EnumMap<>(Role.class);
    private final Map<String, Optional<Map<String, Object>>> records = new HashMap<>();
    private final MockMvcTester mvc;
    private final RequestMappingHandlerMapping handlers;
    private final TestCompany company;
    private final TransactionTemplate transaction;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private @Nullable CurrentUser colleague;
    private @Nullable CurrentUser stranger;

    AccessMatrixTests(
            List<AccessRecords> rooms,
            MockMvcTester mvc,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            TestCompany company,
            TransactionTemplate transaction,
            EntityManager entities,
            JdbcClient jdbc) {
        rooms.forEach(room -> makers.putAll(room.makers()));
        this.mvc = mvc;
        this.handlers = handlers;
        this.company = company;
        this.transaction = transaction;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @BeforeAll
    void hireEverybody() {
        for (Role role : Role.values()) {
            users.put(role, company.hire("华东一部", role));
        }
        colleague = company.hire("华东一部", Role.SALES);
        stranger = company.hire("华南部", Role.SALES);
        users.replaceAll((role, user) -> company.asking(user.id()));
    }

    @AfterAll
    static void leaveNothing() {
        TestDatabase.shared().empty();
    }

    @Test
    void listsEveryHandlerAndNoneThatIsGone() {
        Set<String> listed = rows.stream().map(AccessRow::handler).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>(addresses().keySet());

        Set<String> unlisted = new TreeSet<>(there);
        unlisted.removeAll(listed);
        Set<String> gone = new TreeSet<>(listed);
        gone.removeAll(there);
        assertThat(unlisted).as("handlers that nobody listed in access/*.csv").isEmpty();
        assertThat(gone).as("lines of access/*.csv without a handler").isEmpty();
    }

    @Test
    void everyHandlerStatesWhatItPermits() {
        Map<String, HandlerMethod> addresses = addresses();
        List<String> silent = addresses.entrySet().stream()
                .filter(one -> !states(one.getValue(), Permits.class) && !states(one.getValue(), OpenToAll.class))
                .map(Map.Entry::getKey)
                .toList();
        List<String> openUnlisted = addresses.entrySet().stream()
                .filter(one -> states(one.getValue(), OpenToAll.class))
                .map(Map.Entry::getKey)
                .filter(address -> rows.stream()
                        .noneMatch(row -> row.open() && row.handler().equals(address)))
                .toList();

        assertThat(silent).isEmpty();
        assertThat(openUnlisted)
                .as("handlers open to all that are not listed as open")
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicContainer> reach() {
        Map<String, List<AccessRow>> byRoom =
                rows.stream().filter(row -> !row.open()).collect(Collectors.groupingBy(AccessRow::room));
        return byRoom.entrySet().stream()
                // last the leavings: whoever is on notice exports nothing any more
                .sorted(Comparator.comparing(
                                (Map.Entry<String, ?> room) -> room.getKey().equals("leaving"))
                        .thenComparing(Map.Entry::getKey))
                .map(room -> DynamicContainer.dynamicContainer(
                        room.getKey(),
                        room.getValue().stream()
                                .map(row -> DynamicTest.dynamicTest(
                                        row.handler() + (row.record().isEmpty() ? "" : " " + row.record()),
                                        () -> check(row)))));
    }

    /** A form that is wrong is none to be answered with its faults to somebody who may not send it at all. */
    @TestFactory
    Stream<DynamicTest> refusesAnEmptyFormOnTheRecordOfAnother() {
        return rows.stream()
                .filter(row -> row.method().startsWith("POST") && row.namesItsRecord())
                .map(row ->
                        DynamicTest.dynamicTest(row.handler() + " " + row.record(), () -> check(row.empty(), false)));
    }

    private void check(AccessRow row) {
        check(row, true);
    }

    private void check(AccessRow row, boolean alsoReach) {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            CurrentUser user = Objects.requireNonNull(users.get(role));
            for (String relation : row.relations()) {
                Map<String, Object> values = values(row, user, relation);
                boolean expected = Objects.requireNonNull(row.reach().get(role)).contains(relation);
                if (values != null && (alsoReach || row.isPermitted(role) && !expected)) {
                    String problem = transaction.execute(status -> {
                        status.setRollbackOnly();
                        return expected ? letsThrough(row, user, values) : refuses(row, user, values);
                    });
                    if (problem != null) {
                        wrong.add(role + " " + relation + ": " + problem);
                    }
                }
            }
        }
        assertThat(wrong).as(row.handler()).isEmpty();
    }

    private @Nullable String letsThrough(AccessRow row, CurrentUser user, Map<String, Object> values) {
        MvcTestResult result = AccessRequest.of(row, values).send(mvc, signedInAs(user));
        int status = result.getResponse().getStatus();
        return BROKEN.contains(status) ? "should be let through, was answered " + status : null;
    }

    private @Nullable String refuses(AccessRow row, CurrentUser user, Map<String, Object> values) {
        Map<String, Long> before = touched();
        MvcTestResult result = AccessRequest.of(row, values).send(mvc, signedInAs(user));
        int status = result.getResponse().getStatus();
        if (status != 403) {
            return "should be refused, was answered " + status;
        }
        entities.flush();
        Map<String, Long> touched = touched();
        before.forEach(
                (what, times) -> touched.merge(what, -times, (now, then) -> now + then == 0 ? null : now + then));
        if (!touched.equals(Map.of("audit_entry_default inserted", 1L))) {
            return "was refused, but touched " + touched;
        }
        long refusals = jdbc.sql("select count(*) from audit_entry where kind = 'REFUSED' and person_id = :user")
                .param("user", user.id().value())
                .query(Long.class)
                .single();
        return refusals == 1 ? null : "was refused, but logged " + refusals + " refusals";
    }

    /**
     * How many rows were inserted, updated and deleted, by table: by the present transaction, and by those before it that
     * the statistics have not taken in yet, so that only a difference tells.
     */
    private Map<String, Long> touched() {
        Map<String, Long> touched = new TreeMap<>();
        jdbc.sql("""
                        select relname, n_tup_ins, n_tup_upd, n_tup_del from pg_stat_xact_user_tables
                        where n_tup_ins + n_tup_upd + n_tup_del > 0""").query(row -> {
            touched.put(row.getString("relname") + " inserted", row.getLong("n_tup_ins"));
            touched.put(row.getString("relname") + " updated", row.getLong("n_tup_upd"));
            touched.put(row.getString("relname") + " deleted", row.getLong("n_tup_del"));
        });
        touched.values().removeIf(times -> times == 0);
        return touched;
    }

    private @Nullable Map<String, Object> values(AccessRow row, CurrentUser user, String relation) {
        Map<String, Object> made = row.record().isEmpty() ? Map.of() : record(row.record(), user, relation);
        if (made == null) {
            return null;
        }
        Map<String, Object> values = new HashMap<>(made);
        values.put("me", user.id());
        return values;
    }

    /** Made once for each owner and used again: what requests do to it is rolled back. */
    private @Nullable Map<String, Object> record(String kind, CurrentUser user, String relation) {
        AccessRecords.Maker maker = Objects.requireNonNull(makers.get(kind), () -> "nobody makes a " + kind);
        CurrentUser owner =
                switch (relation) {
                    case "own" -> user;
                    case "team" -> colleague;
                    case "foreign" -> stranger;
                    default -> null;
                };
        String key = kind + (owner == null ? "" : owner.id());
        return records.computeIfAbsent(key, none -> Optional.ofNullable(made(maker, owner)))
                .orElse(null);
    }

    private @Nullable Map<String, Object> made(AccessRecords.Maker maker, @Nullable CurrentUser owner) {
        try {
            return transaction.execute(status -> maker.make(owner));
        } catch (Refused | NotFound impossible) {
            return null; // a person of this role cannot have one
        }
    }

    private Map<String, HandlerMethod> addresses() {
        Map<String, HandlerMethod> addresses = new HashMap<>();
        handlers.getHandlerMethods().forEach((info, method) -> {
            for (String address : addresses(info)) {
                addresses.put(address, method);
            }
        });
        return addresses;
    }

    private static List<String> addresses(RequestMappingInfo info) {
        boolean toHtmxOnly = info.getCustomCondition() != null
                || info.getHeadersCondition().getExpressions().stream()
                        .anyMatch(header -> header.getName().startsWith("HX-"));
        Stream<String> methods = info.getMethodsCondition().getMethods().isEmpty()
                ? Stream.of("ANY")
                : info.getMethodsCondition().getMethods().stream().map(Enum::name);
        return methods.flatMap(method -> info.getPatternValues().stream()
                        .map(pattern -> method + (toHtmxOnly ? "+htmx " : " ") + pattern))
                .toList();
    }

    private static boolean states(HandlerMethod method, Class<? extends java.lang.annotation.Annotation> annotation) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), annotation)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), annotation);
    }
}
