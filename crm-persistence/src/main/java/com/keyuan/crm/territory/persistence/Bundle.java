package com.keyuan.crm.territory.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Climbs a concave function of many prices of which at every point only a value and a slope are known: a proximal bundle
 * method. The slopes found so far make a model from above; the next point is the best of the model not too far from the
 * best point so far.
 */
final class Bundle {

    private static final int CUTS = 50;

    private final double[] ease;
    private final double[] most;
    private final List<Cut> cuts = new ArrayList<>();
    private double[] center;
    private double best = Double.NEGATIVE_INFINITY;
    private double reach = 1;
    private double expected;
    private int nulls;
    private double[] push;

    /** The slope at one point, the plan that gave the value there, and how much the model counts on it. */
    private static final class Cut {
        final double[] slope;
        final int[] plan;
        /** How far above the best value the cut is at the center. */
        double above;

        double weight;

        Cut(double[] slope, int[] plan, double above) {
            this.slope = slope;
            this.plan = plan;
            this.above = above;
        }
    }

    /**
     * @param ease how far each price may go, relative to the others
     * @param most how high each price may be; none is below zero
     */
    Bundle(double[] start, double[] ease, double[] most) {
        this.center = start;
        this.ease = ease;
        this.most = most;
        this.push = new double[start.length];
    }

    double[] center() {
        return center;
    }

    /** What the next point promised at most beyond the best one; small when nothing is left to gain. */
    double expected() {
        return expected;
    }

    /** Where to look next. */
    double[] next(double target) {
        if (cuts.size() == 1 && expected == 0) {
            double norm = norm(cuts.get(0).slope);
            reach = norm == 0 ? 1 : 0.5 * Math.max(target - best, 1e-6 * Math.abs(target)) / norm;
        }
        weigh();
        double[] slope = aggregate();
        double[] point = center.clone();
        expected = 0;
        for (int k = 0; k < point.length; k++) {
            double step = reach * ease[k] * (slope[k] + push[k]);
            expected += step * (slope[k] + push[k]);
            point[k] = Math.min(most[k], Math.max(0, point[k] + step));
        }
        for (Cut cut : cuts) {
            expected += cut.weight * cut.above;
        }
        return point;
    }

    private double norm(double[] slope) {
        double norm = 0;
        for (int k = 0; k < slope.length; k++) {
            boolean held = (center[k] == 0 && slope[k] < 0) || (center[k] >= most[k] && slope[k] > 0);
            norm += held ? 0 : slope[k] * slope[k] * ease[k];
        }
        return norm;
    }

    /** Takes in what was seen at a point; one that is well ahead becomes the center. */
    void look(double[] point, double value, double[] slope, int[] plan) {
        boolean ahead = cuts.isEmpty() || value - best > 0.05 * expected;
        if (ahead) {
            double good = cuts.isEmpty() ? 0 : (value - best) / Math.max(expected, 1e-300);
            for (Cut cut : cuts) {
                cut.above += dot(cut.slope, point, center) + best - value;
                cut.above = Math.max(0, cut.above);
            }
            center = point.clone();
            best = value;
            cuts.add(new Cut(slope, plan, 0));
            reach *= good > 0.5 ? 2.5 : 1;
            nulls = 0;
        } else {
            double above = Math.max(0, value + dot(slope, center, point) - best);
            cuts.add(new Cut(slope, plan, above));
            nulls++;
            if (above > 2 * expected || nulls % 8 == 0) {
                reach *= 0.5;
            }
        }
        forget();
    }

    private void forget() {
        if (cuts.size() > CUTS) {
            int least = 0;
            for (int c = 1; c < cuts.size() - 1; c++) {
                Cut cut = cuts.get(c);
                Cut other = cuts.get(least);
                if (cut.weight < other.weight || (cut.weight == other.weight && cut.above > other.above)) {
                    least = c;
                }
            }
            cuts.remove(least);
        }
    }

    private static double dot(double[] slope, double[] to, double[] from) {
        double sum = 0;
        for (int k = 0; k < slope.length; k++) {
            sum += slope[k] * (to[k] - from[k]);
        }
        return sum;
    }

    private double[] aggregate() {
        double[] slope = new double[center.length];
        for (Cut cut : cuts) {
            if (cut.weight > 0) {
                for (int k = 0; k < slope.length; k++) {
                    slope[k] += cut.weight * cut.slope[k];
                }
            }
        }
        return slope;
    }

    /** The weights by which the slopes add up to the step; prices do not go below zero. */
    private void weigh() {
        int count = cuts.size();
        double[][] gram = new double[count][count];
        for (int a = 0; a < count; a++) {
            for (int b = 0; b <= a; b++) {
                gram[a][b] = gram[b][a] = product(cuts.get(a).slope, cuts.get(b).slope);
            }
        }
        if (cuts.stream().mapToDouble(cut -> cut.weight).sum() == 0) {
            cuts.get(count - 1).weight = 1;
        }
        Arrays.fill(push, 0);
        for (int round = 0; round < 30; round++) {
            double[] pushed = new double[count];
            for (int a = 0; a < count; a++) {
                pushed[a] = reach * product(cuts.get(a).slope, push);
            }
            descend(gram, pushed);
            if (!repush()) {
                break;
            }
        }
    }

    private double product(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k] * ease[k];
        }
        return sum;
    }

    private boolean repush() {
        double[] slope = aggregate();
        boolean changed = false;
        for (int k = 0; k < slope.length; k++) {
            double now = 0;
            if (ease[k] > 0) {
                double step = reach * ease[k];
                now = Math.max(0, -slope[k] - center[k] / step) + Math.min(0, (most[k] - center[k]) / step - slope[k]);
            }
            changed |= Math.abs(now - push[k]) > 1e-9 * (1 + Math.abs(slope[k]));
            push[k] = now;
        }
        return changed;
    }

    /** Moves weight from the cut that deserves it least to the one that deserves it most. */
    private void descend(double[][] gram, double[] pushed) {
        int count = cuts.size();
        double[] gradient = new double[count];
        for (int a = 0; a < count; a++) {
            gradient[a] = cuts.get(a).above + pushed[a];
            for (int b = 0; b < count; b++) {
                gradient[a] += reach * gram[a][b] * cuts.get(b).weight;
            }
        }
        for (int step = 0; step < 40 * count; step++) {
            int low = 0;
            int high = -1;
            for (int a = 0; a < count; a++) {
                low = gradient[a] < gradient[low] ? a : low;
                high = cuts.get(a).weight > 0 && (high < 0 || gradient[a] > gradient[high]) ? a : high;
            }
            double slack = gradient[high] - gradient[low];
            if (slack <= 1e-9 * Math.max(1, Math.abs(gradient[low]))) {
                return;
            }
            double bend = reach * (gram[high][high] + gram[low][low] - 2 * gram[high][low]);
            double amount = Math.min(cuts.get(high).weight, bend <= 0 ? 1 : slack / bend);
            cuts.get(high).weight -= amount;
            cuts.get(low).weight += amount;
            for (int a = 0; a < count; a++) {
                gradient[a] += reach * amount * (gram[a][low] - gram[a][high]);
            }
        }
    }

    /** The plans nearest to the best prices. */
    List<int[]> plans(int most) {
        return cuts.stream()
                .sorted(Comparator.comparingDouble(cut -> cut.above))
                .limit(most)
                .map(cut -> cut.plan)
                .toList();
    }

    /** A mixture of the plans that the step stands on: each holder's part from one of them, in the same proportions. */
    int[] mixture(Tableau tableau, int turn) {
        int[] plan = new int[tableau.size];
        for (int j = 0; j < tableau.people; j++) {
            double draw = (j * 0.6180339887498949 + turn * 0.41421356237) % 1;
            Cut chosen = cuts.get(cuts.size() - 1);
            double sum = 0;
            for (Cut cut : cuts) {
                sum += cut.weight;
                if (draw < sum) {
                    chosen = cut;
                    break;
                }
            }
            int from = tableau.first[j];
            System.arraycopy(chosen.plan, from, plan, from, tableau.first[j + 1] - from);
        }
        return plan;
    }
}
