package com.keyuan.crm.forecast;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.shared.CurrentUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Customers enough for a model: each buys at a rate of its own and stops some day; the same ones every time. */
public class TestBuyers {

    private final TestOrders orders;
    private final Random random = new Random(20_260_401);

    public TestBuyers(TestOrders orders) {
        this.orders = orders;
    }

    /** So many, all held by the same person, who bought until the day. */
    public List<CustomerId> buying(int customers, CurrentUser holder, LocalDate until) {
        List<CustomerId> made = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            CustomerId customer = orders.customer(holder);
            int every = 15 + random.nextInt(120);
            double size = Math.exp(7 + random.nextGaussian());
            double leaving = 0.05 + 0.2 * random.nextDouble();
            LocalDate on = until.minusDays(400 + random.nextInt(300));
            do {
                orders.order(customer, on, "%.2f".formatted(size * (0.5 + random.nextDouble())));
                on = on.plusDays(1 + (long) (-Math.log(1 - random.nextDouble()) * every));
            } while (!on.isAfter(until) && random.nextDouble() > leaving);
            made.add(customer);
        }
        return made;
    }
}
