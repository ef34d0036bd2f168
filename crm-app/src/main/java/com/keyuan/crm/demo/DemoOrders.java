package com.keyuan.crm.demo;

import com.keyuan.crm.order.Product;
import com.keyuan.crm.order.ProductId;
import com.keyuan.crm.order.Products;
import com.keyuan.crm.shared.BusinessZone;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two years of orders: few customers buy much, many little, a third not yet. Some grow, some fade; the ones of the story
 * have bought more than twice as much for four months, or much until a year ago and hardly since. Nobody orders at the
 * weekend.
 */
@Component
@Profile("demo")
@Order(20)
@RequiredArgsConstructor
class DemoOrders implements DemoPart {

    private static final int DAYS = 730;
    private static final List<String> PRODUCTS = List.of("无缝钢管", "螺旋焊管", "直缝焊管", "不锈钢管", "镀锌管", "防腐保温管", "弯头管件", "法兰");
    private static final Set<String> RISING =
            Set.of("鼎川钢构工程有限公司", "汇安市政建设有限公司", "金堰水务有限公司", "北麓热力工程有限公司", "通海船务工程有限公司", "和畅空调设备有限公司", "云溪给排水设备有限公司");
    private static final Set<String> FALLING = Set.of("临江中拓管道有限公司", "泰和石油机械有限公司", "鸿晟幕墙有限公司", "安陆锅炉有限公司");

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;
    private final Products products;
    private final EntityManager entities;
    private final Clock clock;

    private final Random random = new Random(20_260_420);
    private final List<Object[]> rows = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    private record Buyer(UUID id, String name, @Nullable UUID holder, LocalDate since) {}

    @Override
    public void load() {
        List<UUID> list = PRODUCTS.stream().map(this::product).toList();
        entities.flush();
        List<Buyer> buyers = jdbc.sql("""
                        select customer.id, customer.name, allocation.holder_id, cast(customer.created_at as date) as since
                        from customer left join allocation on allocation.customer_id = customer.id and ended_at is null
                        order by customer.name""")
                .query((row, n) -> new Buyer(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("holder_id", UUID.class),
                        row.getObject("since", LocalDate.class)))
                .list();
        buyers.forEach(buyer -> buy(buyer, list));
        batch.batchUpdate("""
                insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind,
                    salesperson_id, product_id, cancelled, cancel_reason, recorded_by, recorded_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        rows.clear();
        creditEarlierHolders();
    }

    /** An order is that of whoever held the customer on its day. */
    private void creditEarlierHolders() {
        jdbc.sql("""
                        update customer_order set salesperson_id = allocation.holder_id, recorded_by = allocation.holder_id
                        from allocation
                        where allocation.customer_id = customer_order.customer_id
                        and customer_order.recorded_at >= allocation.started_at and customer_order.recorded_at < allocation.ended_at
                        and customer_order.salesperson_id <> allocation.holder_id""").update();
    }

    private UUID product(String name) {
        ProductId id = new ProductId(DemoIds.of("product", name));
        products.save(new Product(id, name));
        return id.value();
    }

    private void buy(Buyer buyer, List<UUID> list) {
        LocalDate today = BusinessZone.today(clock);
        if (RISING.contains(buyer.name())) {
            steadily(buyer, list, 60_000, 45, today.minusDays(DAYS), today.minusDays(120));
            steadily(buyer, list, 140_000, 30, today.minusDays(120), today.minusDays(2));
        } else if (FALLING.contains(buyer.name())) {
            steadily(buyer, list, 260_000, 20, today.minusDays(DAYS), today.minusDays(340));
            steadily(buyer, list, 9_000, 120, today.minusDays(330), today.minusDays(60));
        } else if (random.nextInt(3) > 0) {
            atRandom(buyer, list, today);
        }
    }

    private void atRandom(Buyer buyer, List<UUID> list, LocalDate today) {
        double size = 4_000 * Math.exp(random.nextGaussian() * 1.2 + 2);
        int everyDays = 18 + random.nextInt(120);
        LocalDate start = buyer.since().isAfter(today.minusDays(DAYS)) ? buyer.since() : today.minusDays(DAYS);
        // one in five faded away, one in five came late
        int fate = random.nextInt(5);
        LocalDate from = fate == 0 ? start.plusDays(random.nextInt(200)) : start;
        LocalDate to = fate == 1 ? today.minusDays(60 + random.nextInt(400)) : today.minusDays(1);
        steadily(buyer, list, size, everyDays, from, to);
    }

    private void steadily(Buyer buyer, List<UUID> list, double size, int everyDays, LocalDate from, LocalDate to) {
        Set<LocalDate> days = new HashSet<>();
        for (LocalDate on = from.plusDays(random.nextInt(everyDays)); !on.isAfter(to); on = next(on, everyDays)) {
            on = workday(on);
            if (!on.isAfter(to) && days.add(on)) {
                BigDecimal amount = BigDecimal.valueOf(Math.round(size * (0.5 + random.nextDouble()) * 100), 2);
                order(buyer, list, on, amount);
                LocalDate back = workday(on.plusDays(9));
                if (random.nextInt(40) == 0 && !back.isAfter(to)) {
                    order(
                            buyer,
                            list,
                            back,
                            amount.divide(BigDecimal.valueOf(4), 2, RoundingMode.DOWN)
                                    .negate());
                }
            }
        }
    }

    /** What would fall on a weekend, falls on some day of the week after. */
    private LocalDate workday(LocalDate day) {
        LocalDate on = DemoTrips.workday(day);
        return on.equals(day) ? day : on.plusDays(random.nextInt(5));
    }

    private LocalDate next(LocalDate on, int everyDays) {
        return on.plusDays(1L + everyDays / 2 + random.nextInt(everyDays));
    }

    private void order(Buyer buyer, List<UUID> list, LocalDate on, BigDecimal amount) {
        int number = numbers.merge(on.toString().substring(0, 7), 1, Integer::sum);
        String text = "%s%s-%04d"
                .formatted(
                        amount.signum() < 0 ? "TH" : "DH",
                        on.toString().substring(2, 7).replace("-", ""),
                        number);
        int channel = random.nextInt(10);
        boolean cancelled = amount.signum() > 0 && random.nextInt(50) == 0;
        rows.add(new Object[] {
            DemoIds.of("order", text),
            buyer.id(),
            text,
            on,
            amount,
            channel < 4 ? "SHARED" : channel < 8 ? "HELD" : "PRIVATE",
            buyer.holder(),
            list.get(random.nextInt(list.size())),
            cancelled,
            cancelled ? "客户改期" : null,
            buyer.holder(),
            Timestamp.from(on.atTime(17, 0).atZone(BusinessZone.ID).toInstant())
        });
    }
}
