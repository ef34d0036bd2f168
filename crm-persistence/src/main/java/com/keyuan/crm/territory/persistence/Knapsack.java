package com.keyuan.crm.territory.persistence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One holder's customers under the share of revenue that may move: which to move for the most gain. Keeps of all part
 * choices those that no other one beats in both gain and revenue (Nemhauser and Ullmann) and that could still beat the
 * best by more than a trifle.
 */
final class Knapsack {

    private static final double TRIFLE = 2e-6;

    /** More part choices than this are not followed; what they could gain goes into the bound. */
    private static final int WIDTH = 4000;

    final boolean[] taken;

    /** No choice gains more. */
    final double bound;

    private final long movable;
    private final double[] gain;
    private final long[] revenue;
    private final double[] gainBefore;
    private final long[] revenueBefore;
    private final int[] item;
    private final int count;
    private double best = -1;
    private Part bestPart = new Part(0, 0, null, -1);
    private int bestFrom;
    private double unfollowed;

    /** Some of the first customers chosen. */
    private record Part(double gain, long revenue, @Nullable Part before, int last) {}

    /**
     * @param gains of moving each customer
     * @param from of the first customer in {@code revenues}
     * @param most no choice moves more customers than this
     */
    Knapsack(double[] gains, long[] revenues, int from, long movable, int most) {
        this.movable = movable;
        taken = new boolean[gains.length];
        item = byGainPerYuan(gains, revenues, from, movable);
        count = item.length;
        gain = new double[count];
        revenue = new long[count];
        gainBefore = new double[count + 1];
        revenueBefore = new long[count + 1];
        for (int k = 0; k < count; k++) {
            gain[k] = gains[item[k]];
            revenue[k] = revenues[from + item[k]];
            gainBefore[k + 1] = gainBefore[k] + gain[k];
            revenueBefore[k + 1] = revenueBefore[k] + revenue[k];
        }
        double top = Math.min(top(most), linear(0, movable));
        complete(bestPart, 0);
        if (best < top * (1 - TRIFLE)) {
            search();
        }
        mark();
        double reached = Math.max(best, alone(gains));
        bound = Math.max(reached, Math.min(top, Math.max(unfollowed, reached * (1 + TRIFLE))));
    }

    private static int[] byGainPerYuan(double[] gains, long[] revenues, int from, long movable) {
        long[] keys = new long[gains.length];
        int count = 0;
        for (int k = 0; k < gains.length; k++) {
            if (gains[k] > 0 && revenues[from + k] <= movable) {
                float ratio = (float) (gains[k] / Math.max(1e-3, (double) revenues[from + k]));
                keys[count++] = ((long) ~Float.floatToIntBits(ratio) << 32) | k;
            }
        }
        long[] sorted = Arrays.copyOf(keys, count);
        Arrays.sort(sorted);
        return Arrays.stream(sorted).mapToInt(key -> (int) key).toArray();
    }

    private double top(int most) {
        double[] sorted = gain.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (int k = count - 1; k >= Math.max(0, count - most); k--) {
            sum += sorted[k];
        }
        return sum;
    }

    /** The most from here on if customers could be divided. */
    private double linear(int from, long left) {
        int low = from;
        int high = count;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (revenueBefore[middle] - revenueBefore[from] <= left) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        double sum = gainBefore[low] - gainBefore[from];
        long rest = left - revenueBefore[low] + revenueBefore[from];
        return low < count ? sum + gain[low] * rest / revenue[low] : sum;
    }

    /** Fills up what is left with whatever fits. */
    private void complete(Part part, int from) {
        double sum = part.gain;
        long left = movable - part.revenue;
        for (int k = from; k < count; k++) {
            if (revenue[k] <= left) {
                sum += gain[k];
                left -= revenue[k];
            }
        }
        if (sum > best) {
            best = sum;
            bestPart = part;
            bestFrom = from;
        }
    }

    private void search() {
        Part[] parts = {bestPart};
        int size = 1;
        for (int k = 0; k < count && size > 0; k++) {
            Part[] next = new Part[size * 2];
            int kept = extend(parts, size, k, next);
            if (kept > WIDTH) {
                kept = narrow(next, kept, k + 1);
            }
            completePromising(next, kept, k + 1);
            parts = next;
            size = kept;
        }
    }

    /** Both with and without one more customer, in order of revenue. */
    private int extend(Part[] parts, int size, int k, Part[] next) {
        int kept = 0;
        int without = 0;
        int with = 0;
        double most = -1;
        while (without < size || with < size) {
            boolean take =
                    without == size || (with < size && parts[with].revenue + revenue[k] < parts[without].revenue);
            Part old = take ? parts[with++] : parts[without++];
            double sum = take ? old.gain + gain[k] : old.gain;
            long used = take ? old.revenue + revenue[k] : old.revenue;
            if (used <= movable && sum > most && sum + linear(k + 1, movable - used) > best * (1 + TRIFLE)) {
                next[kept++] = take ? new Part(sum, used, old, k) : old;
                most = sum;
            }
        }
        return kept;
    }

    private int narrow(Part[] parts, int size, int from) {
        double[] promise = new double[size];
        for (int p = 0; p < size; p++) {
            promise[p] = parts[p].gain + linear(from, movable - parts[p].revenue);
        }
        double[] sorted = promise.clone();
        Arrays.sort(sorted);
        double least = sorted[size - WIDTH];
        int kept = 0;
        for (int p = 0; p < size; p++) {
            if (promise[p] > least) {
                parts[kept++] = parts[p];
            }
        }
        unfollowed = Math.max(unfollowed, least);
        return kept;
    }

    private void completePromising(Part[] parts, int size, int from) {
        Part promising = bestPart;
        double most = -1;
        for (int p = 0; p < size; p++) {
            double promise = parts[p].gain + linear(from, movable - parts[p].revenue);
            if (promise > most) {
                most = promise;
                promising = parts[p];
            }
        }
        if (size > 0) {
            complete(promising, from);
        }
    }

    private void mark() {
        long left = movable - bestPart.revenue;
        for (int k = bestFrom; k < count; k++) {
            if (revenue[k] <= left) {
                taken[item[k]] = true;
                left -= revenue[k];
            }
        }
        for (Part part = bestPart; part != null && part.last >= 0; part = part.before) {
            taken[item[part.last]] = true;
        }
    }

    /** One customer may move however large it is: it alone, when that gains more than the others together. */
    private double alone(double[] gains) {
        int most = 0;
        for (int k = 1; k < gains.length; k++) {
            most = gains[k] > gains[most] ? k : most;
        }
        if (gains.length == 0 || gains[most] <= best) {
            return 0;
        }
        Arrays.fill(taken, false);
        taken[most] = true;
        return gains[most];
    }
}
