package com.keyuan.crm;

import com.keyuan.crm.access.AccessRecords;
import com.keyuan.crm.access.CommitteeRecords;
import com.keyuan.crm.access.IntakeRecords;
import com.keyuan.crm.access.PhoneTeamRecords;
import com.keyuan.crm.access.TierRecords;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ReportStage;
import com.keyuan.crm.expense.TestClaims;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TimeOrderedIds;
import com.keyuan.crm.shared.web.SignedIn;
import com.keyuan.crm.trip.TestTrips;
import com.keyuan.crm.trip.TripReportId;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** One person of each role, and the records that the forms of {@code bad-input} are about. */
@TestComponent
@Import({TestClaims.class, CommitteeRecords.class, IntakeRecords.class, PhoneTeamRecords.class, TierRecords.class})
class BadInputCompany {

    private static final Pattern NAME = Pattern.compile("\\{([a-z.]+)}");

    private final TestCompany company;
    private final TestCustomers customers;
    private final TestTrips trips;
    private final TestClaims claims;
    private final Map<String, AccessRecords.Maker> makers = new HashMap<>();
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Map<Role, CurrentUser> people = new EnumMap<>(Role.class);
    private final Map<String, Object> values = new HashMap<>();
    private int nth = 100;

    BadInputCompany(
            TestCompany company,
            TestCustomers customers,
            TestTrips trips,
            TestClaims claims,
            List<AccessRecords> rooms,
            JdbcClient jdbc,
            TestClock clock) {
        this.company = company;
        this.customers = customers;
        this.trips = trips;
        this.claims = claims;
        rooms.forEach(room -> makers.putAll(room.makers()));
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void found() {
        for (Role role : Role.values()) {
            people.put(role, company.hire(role == Role.DIRECTOR ? "销售中心" : "华东一部", role));
        }
        CurrentUser stranger = company.hire("华南部", Role.SALES);
        values.put("foreign.person", stranger.id());
        CustomerId foreign = customers.heldBy(stranger);
        values.put("foreign", foreign);
        values.put("foreign.contact", customers.contact(foreign, "谢工", "13812341234"));
        values.put("colleague", company.hire("华东一部", Role.SALES).id());
        values.put("department", company.department("华东一部"));
        people.replaceAll((role, user) -> company.asking(user.id()));
        values.put("sales", person(Role.SALES).id());
        renew();
    }

    /** Records that no case has touched yet. */
    void renew() {
        CurrentUser sales = person(Role.SALES);
        String name = "试验客户" + ++nth + "有限公司";
        CustomerId customer = customers.named(name, sales);
        values.put("customer", customer);
        values.put("customer.name", name);
        values.put("customer.version", number("select version from customer where id = :id", customer.value()));
        values.put("customer.allocation", id("select id from allocation where customer_id = :id", customer.value()));
        TripReportId report = trips.draft(sales, customer);
        values.put("report", report);
        values.put("report.version", trips.version(report));
        values.put("visit", trips.visits(report).get(0));
        ExpenseClaimId claim = claims.draft(sales, claims.trip(sales, ReportStage.VERIFIED, person(Role.DIRECTOR)));
        values.put("claim", claim);
        values.put("spent", clock.today().minusDays(6));
        ExpenseClaimId filed =
                claims.submitted(sales, claims.trip(sales, ReportStage.VERIFIED, person(Role.DIRECTOR)), "300");
        values.put("filed", filed);
        values.put("filed.version", claims.version(filed));
        values.put("filed.line", id("select id from expense_line where claim_id = :id", filed.value()));
        values.put("misuse", made("misuse_case", sales));
        values.put("run", made("intake_run", person(Role.ASSISTANT)));
        values.put("review", made("tier_review", sales));
        values.put("pool", customers.inPool());
        values.put("ballot", made("ballot", sales));
    }

    CurrentUser person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    Authentication signedIn(Role role) {
        SignedIn who = new SignedIn(person(role).id(), TestClock.BEGINNING, false, SignedIn.Shown.CODE, null, null);
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }

    String filled(String text) {
        Matcher names = NAME.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (names.find()) {
            names.appendReplacement(filled, Matcher.quoteReplacement(value(names.group(1))));
        }
        return names.appendTail(filled).toString();
    }

    private String value(String name) {
        return switch (name) {
            case "new" -> TimeOrderedIds.next().toString();
            case "nth" -> String.valueOf(++nth);
            case "invoice" -> claims.invoice();
            case "day" -> LocalDate.of(2027, 3, 1).plusDays(++nth % 28).toString();
            default -> Objects.requireNonNull(values.get(name), name).toString();
        };
    }

    private Object made(String kind, CurrentUser owner) {
        return Objects.requireNonNull(Objects.requireNonNull(makers.get(kind)).make(owner))
                .get("id");
    }

    private UUID id(String sql, UUID of) {
        return jdbc.sql(sql).param("id", of).query(UUID.class).single();
    }

    private long number(String sql, UUID of) {
        return jdbc.sql(sql).param("id", of).query(Long.class).single();
    }
}
