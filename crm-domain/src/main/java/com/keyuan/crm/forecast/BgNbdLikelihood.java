package com.keyuan.crm.forecast;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The likelihood of all customers' purchases under BG/NBD, the sum of {@link BgNbdRule#logLikelihood}, prepared to be
 * asked a thousand times: customers alike are taken once, what depends on days or orders alone is worked out once a
 * question. Taken in a fixed order, so that the same purchases always give the same sum.
 */
final class BgNbdLikelihood {

    private final Purchases[] kinds;
    private final int[] customers;
    private final int mostRepeats;
    private final int mostDays;

    BgNbdLikelihood(Collection<Purchases> bought) {
        Map<Purchases, Integer> counted = new TreeMap<>();
        bought.forEach(one -> counted.merge(one, 1, Integer::sum));
        kinds = counted.keySet().toArray(Purchases[]::new);
        customers = counted.values().stream().mapToInt(Integer::intValue).toArray();
        mostRepeats = bought.stream().mapToInt(Purchases::repeats).max().orElse(0);
        mostDays = bought.stream().mapToInt(Purchases::ageDays).max().orElse(0);
    }

    /** Logarithm of the likelihood. */
    double of(BgNbd model) {
        double[] logs = logs(model.alpha());
        double[] common = common(model);
        double sum = 0;
        for (int i = 0; i < kinds.length; i++) {
            Purchases kind = kinds[i];
            int x = kind.repeats();
            double age = logs[kind.ageDays()];
            double one = common[x] - (model.r() + x) * age;
            if (x > 0) {
                one += BgNbdRule.softplus(
                        Math.log(model.a() / (model.b() + x - 1)) + (model.r() + x) * (age - logs[kind.recencyDays()]));
            }
            sum += customers[i] * one;
        }
        return sum;
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
            common[x + 1] = common[x]
                    + Math.log((model.r() + x) * (model.b() + x) / (model.a() + model.b() + x));
        }
        return common;
    }
}
