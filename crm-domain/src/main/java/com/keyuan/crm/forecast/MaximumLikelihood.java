package com.keyuan.crm.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.SimpleBounds;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.BOBYQAOptimizer;

/**
 * Finds the positive parameters under which what was seen is most likely, from several starts, by BOBYQA over their
 * logarithms. That starts far from each other end at the same place is what tells that it is the highest one.
 */
final class MaximumLikelihood {

    private static final double FIRST_STEP = 0.5;
    private static final double NEAR_STEP = 0.05;
    private static final double LAST_STEP = 1e-7;
    private static final int EVALUATIONS = 4_000;

    /** Logarithms of likelihoods that differ by less: nothing that was seen tells the one from the other. */
    private static final double SAME_HEIGHT = 0.1;

    /** Logarithms of parameters that differ by less are the same. */
    private static final double SAME_PLACE = 0.01;

    /** By how much more, for each that was seen, the top for all may be above where a part of them met. */
    private static final double LIKE_THE_PART = 0.005;

    private final double[] lower;
    private final double[] upper;

    /**
     * Where it ended.
     *
     * @param parameters the most likely ones
     * @param starts from how many it was tried
     * @param agreeing of how many the end was as high
     * @param open whether what was seen leaves a parameter open: ends as high have others, or it lies at the edge of what is
     *     looked through
     */
    record Estimate(List<Double> parameters, double logLikelihood, int starts, int agreeing, boolean open) {

        double[] at() {
            return parameters.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /** Between which values each parameter is looked for. */
    MaximumLikelihood(double[] lower, double[] upper) {
        this.lower = Arrays.stream(lower).map(Math::log).toArray();
        this.upper = Arrays.stream(upper).map(Math::log).toArray();
    }

    /**
     * @param logLikelihood of the parameters
     * @param size how much was seen, so that steps mean the same for few and many
     * @return empty where no start came to an end
     */
    Optional<Estimate> find(ToDoubleFunction<double[]> logLikelihood, List<double[]> starts, int size) {
        List<PointValuePair> ends = starts.stream()
                .map(start -> climb(logLikelihood, start, size, FIRST_STEP))
                .flatMap(Optional::stream)
                .toList();
        return ends.stream()
                .max((one, other) -> Double.compare(one.getValue(), other.getValue()))
                .map(best -> estimate(best, ends, starts.size(), size));
    }

    /**
     * Goes on from where starts met on a part of what was seen to the top for all of it.
     *
     * @return empty where the part was not like the whole
     */
    Optional<Estimate> refine(Estimate met, ToDoubleFunction<double[]> logLikelihood, int size) {
        double before = logLikelihood.applyAsDouble(met.at()) / size;
        return climb(logLikelihood, met.at(), size, NEAR_STEP)
                .filter(end -> end.getValue() - before < LIKE_THE_PART)
                .map(end -> new Estimate(
                        listed(end.getPoint()),
                        end.getValue() * size,
                        met.starts(),
                        met.agreeing(),
                        met.open() || atEdge(end.getPoint())));
    }

    private Optional<PointValuePair> climb(
            ToDoubleFunction<double[]> logLikelihood, double[] start, int size, double step) {
        double[] from = IntStream.range(0, start.length)
                .mapToDouble(i -> Math.min(Math.max(Math.log(start[i]), lower[i] + step), upper[i] - step))
                .toArray();
        try {
            return Optional.of(new BOBYQAOptimizer(2 * from.length + 1, step, LAST_STEP)
                    .optimize(
                            new MaxEval(EVALUATIONS),
                            new ObjectiveFunction(at -> finite(logLikelihood.applyAsDouble(exp(at)) / size)),
                            GoalType.MAXIMIZE,
                            new InitialGuess(from),
                            new SimpleBounds(lower, upper)));
        } catch (MathRuntimeException lost) {
            return Optional.empty();
        }
    }

    private Estimate estimate(PointValuePair best, List<PointValuePair> ends, int starts, int size) {
        double[] place = best.getPoint();
        List<PointValuePair> asHigh = ends.stream()
                .filter(end -> (best.getValue() - end.getValue()) * size < SAME_HEIGHT)
                .toList();
        boolean open = atEdge(place) || !asHigh.stream().allMatch(end -> near(place, end.getPoint()));
        return new Estimate(listed(place), best.getValue() * size, starts, asHigh.size(), open);
    }

    private boolean atEdge(double[] place) {
        return IntStream.range(0, place.length)
                .anyMatch(i -> place[i] < lower[i] + SAME_PLACE || place[i] > upper[i] - SAME_PLACE);
    }

    private static boolean near(double[] one, double[] other) {
        return IntStream.range(0, one.length).allMatch(i -> Math.abs(one[i] - other[i]) < SAME_PLACE);
    }

    private static List<Double> listed(double[] logs) {
        return Arrays.stream(exp(logs)).boxed().toList();
    }

    private static double[] exp(double[] logs) {
        return DoubleStream.of(logs).map(Math::exp).toArray();
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : -1e9;
    }
}
