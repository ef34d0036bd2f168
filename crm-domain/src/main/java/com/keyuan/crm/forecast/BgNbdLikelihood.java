package com.keyuan.crm.forecast;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The likelihood of all customers' purchases under BG/NBD, the sum of {@link BgNbdRule#logLikelihood}, prepared to be
 * asked a thousand times: customers alike are taken once, what depends on days or orders alone is worked out once a
 * question. Taken in a fixed order, so that the same purchases always give the same sum.
 */
final class BgNbdLikelihood {

    private final int[] repeats;
    private final int[] recency;
    private final int[] age;
    private final int[] customers;
    private final int mostRepeats;
    private final int mostDays;

    BgNbdLikelihood(Collection<Purchases> bought) {
        Map<Purchases, Integer> counted = new TreeMap<>();
        bought.forEach(one -> counted.merge(one, 1, Integer::sum));
        repeats = counted.keySet().stream().mapToInt(Purchases::repeats).toArray();
        recency = counted.keySet().stream().mapToInt(Purchases::recencyDays).toArray();
        age = counted.keySet().stream().mapToInt(Purchases::ageDays).toArray();
        customers = counted.values().stream().mapToInt(Integer::intValue).toArray();
        mostRepeats = IntStream.of(repeats).max().orElse(0);
        mostDays = IntStream.of(age).max().orElse(0);
    }

    /** Logarithm of the likelihood. */
    double of(BgNbd model) {
        double[] logs = logs(model.alpha());
        double[] common = common(model);
        double[] leaving = leaving(model);
        double sum = 0;
        for (int i = 0; i < repeats.length; i++) {
            int x = repeats[i];
            double until = logs[age[i]];
            double one = common[x] - (model.r() + x) * until;
            if (x > 0) {
                one += BgNbdRule.softplus(leaving[x] + (model.r() + x) * (until - logs[recency[i]]));
            }
            sum += customers[i] * one;
        }
        return sum;
    }

    /** ln(a/(b + x − 1)) for each number of repeats x from one. */
    private double[] leaving(BgNbd model) {
        double[] leaving = new double[mostRepeats + 1];
        for (int x = 1; x <= mostRepeats; x++) {
            leaving[x] = Math.log(model.a() / (model.b() + x - 1));
        }
        return leaving;
    }

    /** ln(α + t) for each day t. */
    private double[] logs(double alpha) {
        double[] logs = new double[mostDays + 1];
        for (int day = 0; day <= mostDays; day++) {
            logs[day] = Math.log(alpha + day / 7.0);
        }
        return logs;
    }

    /** What depends on the number of repeats alone: Γ(r+x)/Γ(r)·α^r·Γ(a+b)Γ(b+x)/(Γ(b)Γ(a+b+x)), as logarithm. */
    private double[] common(BgNbd model) {
        double[] common = new double[mostRepeats + 1];
        common[0] = model.r() * Math.log(model.alpha());
        for (int x = 0; x < mostRepeats; x++) {
            common[x + 1] = common[x] + Math.log((model.r() + x) * (model.b() + x) / (model.a() + model.b() + x));
        }
        return common;
    }
}
