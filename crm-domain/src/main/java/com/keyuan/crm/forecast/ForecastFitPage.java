package com.keyuan.crm.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fit: the models and how well they fit.
 *
 * @param model null where nothing was fitted
 */
public record ForecastFitPage(
        ForecastFitRow fit,
        @Nullable ForecastModelRow model,
        List<FitCheck.Frequency> frequency,
        List<FitCheck.Point> curve,
        List<FitCheck.HeldOut> heldOut) {

    public ForecastFitPage {
        frequency = List.copyOf(frequency);
        curve = List.copyOf(curve);
        heldOut = List.copyOf(heldOut);
    }

    /** Orders foretold for the weeks that were kept back. */
    public double foretold() {
        return heldOut.stream().mapToDouble(FitCheck.HeldOut::expected).sum();
    }

    /** Orders that came in them. */
    public int came() {
        return heldOut.stream().mapToInt(FitCheck.HeldOut::actual).sum();
    }
}
