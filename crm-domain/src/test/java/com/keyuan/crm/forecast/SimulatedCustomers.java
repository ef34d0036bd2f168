package com.keyuan.crm.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Customers that buy exactly as the models suppose; the same ones for the same seed. */
final class SimulatedCustomers {

    private final Random random;

    SimulatedCustomers(long seed) {
        random = new Random(seed);
    }

    /** Customers who came evenly over the first half of so many weeks. */
    List<Purchases> buying(BgNbd truth, int customers, double weeks) {
        return Stream.generate(() -> days(truth, weeks * (1 - random.nextDouble() / 2)))
                .map(SimulatedCustomers::purchases)
                .limit(customers)
                .toList();
    }

    /** The days of the repeat orders of one customer, and last how old it is. */
    private List<Integer> days(BgNbd truth, double weeks) {
        double rate = gamma(truth.r()) / truth.alpha();
        double one = gamma(truth.a());
        double leaving = one / (one + gamma(truth.b()));
        List<Integer> days = new ArrayList<>();
        for (double at = wait(rate); at < weeks; at += wait(rate)) {
            int day = (int) Math.ceil(at * 7);
            if (days.isEmpty() || days.get(days.size() - 1) < day) {
                days.add(day);
            }
            if (random.nextDouble() < leaving) {
                break;
            }
        }
        days.add((int) Math.ceil(weeks * 7));
        return days;
    }

    private static Purchases purchases(List<Integer> days) {
        int repeats = days.size() - 1;
        return new Purchases(repeats, repeats == 0 ? 0 : days.get(repeats - 1), days.get(repeats));
    }

    List<GammaGammaLikelihood.Spending> spending(GammaGamma truth, int customers) {
        return IntStream.range(0, customers)
                .mapToObj(i -> {
                    int orders = 1 + random.nextInt(6);
                    double scale = truth.v() / gamma(truth.q());
                    double sum = DoubleStream.generate(() -> gamma(truth.p()) * scale)
                            .limit(orders)
                            .sum();
                    return new GammaGammaLikelihood.Spending(orders, sum / orders);
                })
                .toList();
    }

    private double wait(double rate) {
        return -Math.log(1 - random.nextDouble()) / rate;
    }

    /** Marsaglia and Tsang (2000). */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double normal = random.nextGaussian();
            double v = Math.pow(1 + normal / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < normal * normal / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
