package com.keyuan.crm.forecast;

import org.hipparchus.special.Gamma;

/**
 * What the gamma-gamma model says of the value of a customer's orders. Formulas: P. Fader, B. Hardie, The Gamma-Gamma
 * Model of Monetary Value (2013), by their numbers.
 */
public final class GammaGammaRule {

    private final double p;
    private final double q;
    private final double v;

    public GammaGammaRule(GammaGamma parameters) {
        p = parameters.p();
        q = parameters.q();
        v = parameters.v();
    }

    /** Logarithm of the likelihood of a mean value over so many orders, (1a). */
    public double logLikelihood(int orders, double mean) {
        double shape = p * orders;
        return Gamma.logGamma(shape + q)
                - Gamma.logGamma(shape)
                - Gamma.logGamma(q)
                + q * Math.log(v)
                + (shape - 1) * Math.log(mean)
                + shape * Math.log(orders)
                - (shape + q) * Math.log(v + orders * mean);
    }

    /** What an order of the customer will be worth, given the mean over so many, (5): between that and everybody's. */
    public double expected(int orders, double mean) {
        return p * (v + orders * mean) / (p * orders + q - 1);
    }
}
