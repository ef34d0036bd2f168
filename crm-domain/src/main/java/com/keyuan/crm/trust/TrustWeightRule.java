package com.keyuan.crm.trust;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fits the weights of the policy to customers that stayed or followed: a logistic regression by maximum likelihood with
 * ridge, no weight below 0, scaled to 1. The same outcomes give the same weights.
 */
public final class TrustWeightRule {

    /** Fewer customers, or fewer of either outcome than {@link #EITHER}, say nothing. */
    public static final int ENOUGH = 30;

    public static final int EITHER = 5;

    private static final int SIZE = TrustFactor.values().length;
    private static final int FOLDS = 5;
    private static final int SWEEPS = 300;
    private static final double RIDGE = 0.1;

    private TrustWeightRule() {}

    /** Empty without enough outcomes, or where no factor speaks for staying. */
    public static Optional<FittedWeights> fit(List<TrustOutcome> outcomes, TrustPolicy policy) {
        long followed = outcomes.stream().filter(TrustOutcome::followed).count();
        if (outcomes.size() < ENOUGH || Math.min(followed, outcomes.size() - followed) < EITHER) {
            return Optional.empty();
        }
        List<TrustOutcome> all = outcomes.stream()
                .sorted(Comparator.comparing(TrustOutcome::customer))
                .toList();
        double[] weights = weights(all);
        if (Arrays.stream(weights).sum() == 0) {
            return Optional.empty();
        }
        double[] now = Arrays.stream(TrustFactor.values())
                .mapToDouble(factor -> policy.weight(factor).doubleValue())
                .toArray();
        double[] before = all.stream().mapToDouble(one -> score(now, one)).toArray();
        return Optional.of(compared(all, before, heldOut(all), hundredths(weights)));
    }

    private static double[] heldOut(List<TrustOutcome> all) {
        double[] scores = new double[all.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            double[] weights =
                    weights(all.stream().filter(one -> fold(one) != held).toList());
            for (int i = 0; i < scores.length; i++) {
                if (fold(all.get(i)) == held) {
                    scores[i] = score(weights, all.get(i));
                }
            }
        }
        return scores;
    }

    private static int fold(TrustOutcome one) {
        return Math.floorMod(one.customer().hashCode(), FOLDS);
    }

    private static double score(double[] weights, TrustOutcome one) {
        return IntStream.range(0, SIZE)
                .mapToDouble(i -> weights[i] * one.factors().get(i))
                .sum();
    }

    /** One coordinate after the other, each step within a bound of the curvature: the likelihood never falls. */
    private static double[] weights(List<TrustOutcome> seen) {
        double[] found = new double[SIZE + 1];
        double[] sums = new double[seen.size()];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 0; i <= SIZE; i++) {
                double next = found[i] + step(seen, sums, i, found[i]);
                double move = (i == SIZE ? next : Math.max(0, next)) - found[i];
                found[i] += move;
                for (int n = 0; n < sums.length; n++) {
                    sums[n] += move * input(seen.get(n), i);
                }
            }
        }
        double total = Arrays.stream(found, 0, SIZE).sum();
        return Arrays.stream(found, 0, SIZE)
                .map(one -> total == 0 ? 0 : one / total)
                .toArray();
    }

    private static double step(List<TrustOutcome> seen, double[] sums, int place, double weight) {
        double slope = place == SIZE ? 0 : -RIDGE * weight;
        double bound = RIDGE;
        for (int n = 0; n < sums.length; n++) {
            double input = input(seen.get(n), place);
            slope += input * ((seen.get(n).followed() ? 0 : 1) - 1 / (1 + Math.exp(-sums[n])));
            bound += input * input / 4;
        }
        return slope / bound;
    }

    private static double input(TrustOutcome one, int place) {
        return place == SIZE ? 1 : one.factors().get(place) - 0.5;
    }

    /** Rounded down; what is missing to 1 goes to the largest remainders. */
    private static Map<TrustFactor, BigDecimal> hundredths(double[] weights) {
        int[] parts = Arrays.stream(weights).mapToInt(one -> (int) (one * 100)).toArray();
        IntStream.range(0, SIZE)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> parts[i] - weights[i] * 100))
                .limit(100 - Arrays.stream(parts).sum())
                .forEach(i -> parts[i]++);
        Map<TrustFactor, BigDecimal> rounded = new EnumMap<>(TrustFactor.class);
        TrustFactor[] factors = TrustFactor.values();
        for (int i = 0; i < SIZE; i++) {
            rounded.put(factors[i], BigDecimal.valueOf(parts[i], 2));
        }
        return rounded;
    }

    /** Both AUC over the same pairs, and the standard error of their difference after DeLong. */
    private static FittedWeights compared(
            List<TrustOutcome> all, double[] now, double[] fitted, Map<TrustFactor, BigDecimal> weights) {
        int[] left = IntStream.range(0, now.length)
                .filter(i -> all.get(i).followed())
                .toArray();
        int[] kept = IntStream.range(0, now.length)
                .filter(i -> !all.get(i).followed())
                .toArray();
        double[] byLeft = Arrays.stream(left)
                .mapToDouble(i -> Arrays.stream(kept)
                        .mapToDouble(j -> before(fitted, i, j) - before(now, i, j))
                        .average()
                        .orElse(0))
                .toArray();
        double[] byKept = Arrays.stream(kept)
                .mapToDouble(j -> Arrays.stream(left)
                        .mapToDouble(i -> before(fitted, i, j) - before(now, i, j))
                        .average()
                        .orElse(0))
                .toArray();
        double error = Math.sqrt(spread(byLeft) / left.length + spread(byKept) / kept.length);
        return new FittedWeights(weights, auc(now, left, kept), auc(fitted, left, kept), error);
    }

    private static double auc(double[] scores, int[] left, int[] kept) {
        return Arrays.stream(left)
                .mapToDouble(i -> Arrays.stream(kept)
                        .mapToDouble(j -> before(scores, i, j))
                        .average()
                        .orElse(0))
                .average()
                .orElse(0);
    }

    private static double before(double[] scores, int left, int kept) {
        return (1 - Math.signum(scores[left] - scores[kept])) / 2;
    }

    private static double spread(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(one -> (one - mean) * (one - mean)).sum() / (values.length - 1);
    }
}
