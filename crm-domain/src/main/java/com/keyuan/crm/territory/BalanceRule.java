package com.keyuan.crm.territory;

import java.util.List;

/** How evenly something is spread over people. */
public final class BalanceRule {

    private BalanceRule() {}

    /** Gini coefficient: 0 for fewer than two people or nothing to share, towards 1 when one has all. */
    public static double gini(List<Long> shares) {
        double sum = shares.stream().mapToLong(Long::longValue).sum();
        int count = shares.size();
        if (count < 2 || sum <= 0) {
            return 0;
        }
        List<Long> sorted = shares.stream().sorted().toList();
        double weighed = 0;
        for (int k = 0; k < count; k++) {
            weighed += (2.0 * (k + 1) - count - 1) * sorted.get(k);
        }
        return weighed / (count * sum);
    }

    /** The largest share that one has of all; 0 when there is nothing. */
    public static double largest(List<Long> shares) {
        long sum = shares.stream().mapToLong(share -> Math.max(0, share)).sum();
        long most = shares.stream().mapToLong(Long::longValue).max().orElse(0);
        return sum <= 0 ? 0 : (double) most / sum;
    }
}
