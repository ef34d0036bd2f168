package com.keyuan.crm.forecast;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Fits the models to what customers bought, by maximum likelihood. The same purchases give the same parameters, in
 * whatever order they come.
 */
public final class ForecastFitting {

    private static final MaximumLikelihood OF_ORDERS =
            new MaximumLikelihood(new double[] {1e-3, 1e-3, 1e-4, 1e-4}, new double[] {20, 1e5, 20, 1e4});
    private static final MaximumLikelihood OF_VALUES =
            new MaximumLikelihood(new double[] {1e-3, 1e-3, 1e-6}, new double[] {1e3, 1e3, 1e6});

    /** From as many customers on, the search from all starts would take long. */
    private static final int MANY = 8_000;

    private ForecastFitting() {}

    /**
     * The model and how it was found.
     *
     * @param starts from how many places it was looked for
     * @param agreeing from how many of them it was found
     * @param open whether the data leave a parameter open; forecasts depend on what they do tell
     */
    public record Found<T>(T model, double logLikelihood, int starts, int agreeing, boolean open) {

        /** Whether most starts came to the same end. */
        public boolean isSure() {
            return agreeing * 2 > starts;
        }
    }

    /**
     * BG/NBD. Among very many customers the starts meet on a part of them, evenly taken, and what they find there is
     * brought to the top for all. Empty where nothing could be found.
     */
    public static Optional<Found<BgNbd>> orders(Collection<Purchases> bought) {
        BgNbdLikelihood likelihood = new BgNbdLikelihood(bought);
        List<Purchases> some = some(bought);
        BgNbdLikelihood rough = some.size() == bought.size() ? likelihood : new BgNbdLikelihood(some);
        double rate = Math.max(1, bought.stream().mapToInt(Purchases::repeats).sum())
                / Math.max(1, bought.stream().mapToDouble(Purchases::age).sum());
        List<double[]> starts = Stream.of(
                        new double[] {0.25, 0.8, 2.5},
                        new double[] {1, 0.3, 3},
                        new double[] {3, 0.1, 2},
                        new double[] {1, 2, 20},
                        new double[] {0.5, 1, 1})
                .map(at -> new double[] {at[0], at[0] / rate, at[1], at[2]})
                .toList();
        return OF_ORDERS
                .find(at -> rough.of(bgNbd(at)), starts, some.size())
                .flatMap(met -> rough == likelihood
                        ? Optional.of(met)
                        : OF_ORDERS.refine(met, at -> likelihood.of(bgNbd(at)), bought.size()))
                .map(end -> new Found<>(
                        bgNbd(end.at()), likelihood.of(bgNbd(end.at())), end.starts(), end.agreeing(), end.open()));
    }

    /** Gamma-gamma. Empty where nothing could be found. */
    static Optional<Found<GammaGamma>> values(List<GammaGammaLikelihood.Spending> spent) {
        double unit = spent.stream()
                .mapToDouble(GammaGammaLikelihood.Spending::mean)
                .sorted()
                .average()
                .orElse(1);
        GammaGammaLikelihood likelihood = new GammaGammaLikelihood(spent, unit);
        List<double[]> starts = List.of(
                new double[] {1, 2, 1},
                new double[] {6, 4, 0.5},
                new double[] {2, 1.2, 0.2},
                new double[] {10, 10, 1},
                new double[] {0.5, 3, 4});
        return OF_VALUES
                .find(at -> likelihood.of(new GammaGamma(at[0], at[1], at[2])), starts, spent.size())
                .map(end -> new Found<>(
                        new GammaGamma(end.at()[0], end.at()[1], end.at()[2] * unit),
                        // the density of money in the unit, turned into that of money
                        end.logLikelihood() - spent.size() * Math.log(unit),
                        end.starts(),
                        end.agreeing(),
                        end.open()));
    }

    /** Every so manieth of all in their order, so that the part is like the whole. */
    private static List<Purchases> some(Collection<Purchases> bought) {
        int step = 1 + bought.size() / MANY;
        List<Purchases> sorted = bought.stream().sorted().toList();
        return IntStream.range(0, (sorted.size() + step - 1) / step)
                .mapToObj(i -> sorted.get(i * step))
                .toList();
    }

    private static BgNbd bgNbd(double[] at) {
        return new BgNbd(at[0], at[1], at[2], at[3]);
    }
}
