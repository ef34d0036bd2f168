package com.keyuan.crm.trust;

import com.keyuan.crm.trust.Leavings.Leaving;
import java.util.List;

/** A logistic regression of following on the seven factors, fitted by Newton's method with a trace of ridge. */
final class LogisticFit {

    private static final int SIZE = TrustFactor.values().length + 1;
    private static final double RIDGE = 1e-3;
    private static final int STEPS = 25;

    private final double[] weights = new double[SIZE];

    LogisticFit(List<Leaving> seen) {
        for (int step = 0; step < STEPS; step++) {
            double[][] curvature = new double[SIZE][SIZE + 1];
            for (int i = 0; i < SIZE; i++) {
                curvature[i][i] = RIDGE;
                curvature[i][SIZE] = -RIDGE * weights[i];
            }
            for (Leaving one : seen) {
                double[] inputs = inputs(one);
                double chance = chance(one);
                for (int i = 0; i < SIZE; i++) {
                    curvature[i][SIZE] += inputs[i] * ((one.followed() ? 1 : 0) - chance);
                    for (int j = 0; j < SIZE; j++) {
                        curvature[i][j] += chance * (1 - chance) * inputs[i] * inputs[j];
                    }
                }
            }
            double[] move = solved(curvature);
            for (int i = 0; i < SIZE; i++) {
                weights[i] += move[i];
            }
        }
    }

    /** How likely the customer follows. */
    double chance(Leaving one) {
        double[] inputs = inputs(one);
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += weights[i] * inputs[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double[] inputs(Leaving one) {
        double[] inputs = new double[SIZE];
        inputs[0] = 1;
        int place = 1;
        for (TrustFactor factor : TrustFactor.values()) {
            inputs[place++] = one.factor(factor) - 0.5;
        }
        return inputs;
    }

    /** Gauss and Jordan; the matrix is positive definite. */
    private static double[] solved(double[][] rows) {
        for (int pivot = 0; pivot < SIZE; pivot++) {
            double by = rows[pivot][pivot];
            for (int column = 0; column <= SIZE; column++) {
                rows[pivot][column] /= by;
            }
            for (int row = 0; row < SIZE; row++) {
                double times = rows[row][pivot];
                for (int column = 0; row != pivot && column <= SIZE; column++) {
                    rows[row][column] -= times * rows[pivot][column];
                }
            }
        }
        double[] solution = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            solution[i] = rows[i][SIZE];
        }
        return solution;
    }
}
