package com.keyuan.crm.forecast;

/**
 * Parameters of the gamma-gamma model of what an order is worth (Fader and Hardie 2013): a customer's orders vary about a
 * mean of its own, and the means vary over customers.
 *
 * @param p shape of the gamma distribution of a customer's orders
 * @param q shape of the gamma distribution of their rates over customers
 * @param v its scale, money
 */
public record GammaGamma(double p, double q, double v) {

    public GammaGamma {
        if (!(p > 0 && q > 0 && v > 0)) {
            throw new IllegalArgumentException("parameters are positive: " + p + ' ' + q + ' ' + v);
        }
    }
}
