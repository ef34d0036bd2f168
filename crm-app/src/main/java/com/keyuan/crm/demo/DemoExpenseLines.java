package com.keyuan.crm.demo;

import com.keyuan.crm.demo.DemoExpenses.Fate;
import com.keyuan.crm.demo.DemoExpenses.Journey;
import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.expense.LineCategory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a trip of the demo cost, line by line, near the policy's limits and sometimes over them. */
@Component
@Profile("demo")
@RequiredArgsConstructor
class DemoExpenseLines {

    private final JdbcClient jdbc;

    private final Map<String, BigDecimal> limits = new HashMap<>();
    private final Map<String, String> cities = new HashMap<>();
    private int invoices;

    /** A tax invoice of the demo; its number is like none that exists. */
    record Paper(UUID id, @Nullable String code, String number, BigDecimal total) {}

    /** A line before it is written down. */
    record Line(
            LineCategory category,
            LocalDate on,
            int days,
            String city,
            String cityClass,
            BigDecimal amount,
            @Nullable Paper paper,
            @Nullable UUID customer,
            @Nullable String note,
            BigDecimal allowed,
            @Nullable String cutReason) {}

    void begin() {
        jdbc.sql("select category || city_class as of, per_day from expense_policy_limit where policy_version = 1")
                .query(row -> {
                    limits.put(row.getString("of"), row.getBigDecimal("per_day"));
                });
        jdbc.sql("select name, city_class from expense_city").query(row -> {
            cities.put(row.getString("name"), row.getString("city_class"));
        });
    }

    List<Line> of(Journey journey, Fate fate, Random random) {
        int days = journey.days();
        String city = journey.city();
        boolean over = random.nextInt(12) == 0 || fate.rank() == 1 || fate.rank() == 2;
        boolean cut = fate.cleared() != null || fate.rank() == 1;
        List<Line> lines = new ArrayList<>();
        BigDecimal fare = money(4850 + 50 * random.nextInt(380));
        lines.add(line(LineCategory.TRANSPORT, journey.from(), 1, city, fare, null, "高铁去程"));
        if (days > 1) {
            lines.add(lodging(journey, city, over, cut, random));
        }
        for (int day = 0; day < days; day++) {
            lines.add(line(
                    LineCategory.MEALS,
                    journey.from().plusDays(day),
                    1,
                    city,
                    share(LineCategory.MEALS, city, 1, 45 + random.nextInt(50)),
                    null,
                    null));
        }
        lines.add(line(
                LineCategory.LOCAL_TRANSPORT,
                journey.from(),
                1,
                city,
                share(LineCategory.LOCAL_TRANSPORT, city, 1, 25 + random.nextInt(60)),
                null,
                "打车去客户厂里"));
        if (random.nextInt(4) == 0 || fate.state() == ClaimState.REJECTED) {
            boolean told = fate.state() != ClaimState.REJECTED;
            UUID guest =
                    journey.customers().get(random.nextInt(journey.customers().size()));
            lines.add(line(
                    LineCategory.HOSPITALITY,
                    journey.to(),
                    1,
                    city,
                    money(18_000 + 100 * random.nextInt(300)),
                    guest,
                    told ? "请采购科用餐，4 人" : null));
        }
        lines.add(line(LineCategory.TRANSPORT, journey.to(), 1, city, fare, null, "高铁返程"));
        lines.add(line(
                LineCategory.ALLOWANCE,
                journey.from(),
                days,
                city,
                share(LineCategory.ALLOWANCE, city, days, 100),
                null,
                null));
        return fate.state() == ClaimState.DRAFT ? begun(lines) : lines;
    }

    /** A draft has its first lines, and on one of them the invoice is still missing. */
    private static List<Line> begun(List<Line> lines) {
        Line first = lines.get(0);
        Line second = lines.get(1);
        return List.of(
                first,
                new Line(
                        second.category(),
                        second.on(),
                        second.days(),
                        second.city(),
                        second.cityClass(),
                        second.amount(),
                        null,
                        null,
                        "发票酒店还没开",
                        second.amount(),
                        null));
    }

    private Line lodging(Journey journey, String city, boolean over, boolean cut, Random random) {
        int nights = journey.days() - 1;
        BigDecimal most = share(LineCategory.LODGING, city, nights, 100);
        BigDecimal amount = share(LineCategory.LODGING, city, nights, over ? 118 : 68 + random.nextInt(30));
        boolean less = over && cut;
        return new Line(
                LineCategory.LODGING,
                journey.from(),
                nights,
                city,
                cityClass(city),
                amount,
                paper(amount),
                null,
                null,
                less ? most : amount,
                less ? "住宿超标，按标准准予" : null);
    }

    private Line line(
            LineCategory category,
            LocalDate on,
            int days,
            String city,
            BigDecimal amount,
            @Nullable UUID customer,
            @Nullable String note) {
        return new Line(
                category,
                on,
                category.spansDays() ? days : 1,
                city,
                cityClass(city),
                amount,
                category.needsInvoice() ? paper(amount) : null,
                customer,
                note,
                amount,
                null);
    }

    /** Electronic ones of 20 digits; one in nine is of paper, with its code. */
    private Paper paper(BigDecimal total) {
        int n = ++invoices;
        boolean old = n % 9 == 0;
        return new Paper(
                DemoIds.of("invoice", String.valueOf(n)),
                old ? "032002300111" : null,
                old ? "%08d".formatted(70_000_000 + n) : "2632000000%010d".formatted(n),
                total);
    }

    private BigDecimal share(LineCategory category, String city, int days, int percent) {
        BigDecimal limit = limits.getOrDefault(category + cityClass(city), BigDecimal.valueOf(80));
        return limit.multiply(BigDecimal.valueOf((long) days * percent))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .setScale(2, RoundingMode.UNNECESSARY);
    }

    private String cityClass(String city) {
        return cities.getOrDefault(city, "OTHER");
    }

    private static BigDecimal money(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }
}
