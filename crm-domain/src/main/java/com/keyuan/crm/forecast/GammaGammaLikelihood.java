package com.keyuan.crm.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/**
 * The likelihood of all customers' mean order values, the sum of {@link GammaGammaRule#logLikelihood}, prepared like
 * {@link BgNbdLikelihood}.
 */
final class GammaGammaLikelihood {

    /** The mean value of so many orders of one customer. */
    record Spending(int orders, double mean) {

        Spending {
            if (orders < 1 || !(mean > 0)) {
                throw new IllegalArgumentException("no spending: " + orders + " of " + mean);
            }
        }
    }

    private final int[] orders;
    private final double[] sums;
    private final double[] logMeans;
    private final int[] customersWith;

    /** @param unit of money, so that the numbers are about one */
    GammaGammaLikelihood(List<Spending> spent, double unit) {
        List<Spending> sorted = spent.stream()
                .sorted(Comparator.comparingInt(Spending::orders).thenComparingDouble(Spending::mean))
                .toList();
        orders = sorted.stream().mapToInt(Spending::orders).toArray();
        sums = sorted.stream()
                .mapToDouble(one -> one.orders() * one.mean() / unit)
                .toArray();
        logMeans =
                sorted.stream().mapToDouble(one -> Math.log(one.mean() / unit)).toArray();
        customersWith = new int[IntStream.of(orders).max().orElse(0) + 1];
        IntStream.of(orders).forEach(count -> customersWith[count]++);
    }

    /** Logarithm of the likelihood of the values in the unit, v in the unit too. */
    double of(GammaGamma model) {
        double sum = 0;
        for (int count = 1; count < customersWith.length; count++) {
            if (customersWith[count] > 0) {
                sum += customersWith[count] * common(model, count);
            }
        }
        for (int i = 0; i < orders.length; i++) {
            double shape = model.p() * orders[i];
            sum += (shape - 1) * logMeans[i] - (shape + model.q()) * Math.log(model.v() + sums[i]);
        }
        return sum;
    }

    /** What depends on the number of orders alone. */
    private static double common(GammaGamma model, int count) {
        double shape = model.p() * count;
        return Gamma.logGamma(shape + model.q())
                - Gamma.logGamma(shape)
                - Gamma.logGamma(model.q())
                + model.q() * Math.log(model.v())
                + shape * Math.log(count);
    }
}
