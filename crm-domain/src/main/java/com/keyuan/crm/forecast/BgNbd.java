package com.keyuan.crm.forecast;

/**
 * Parameters of BG/NBD in weeks (Fader, Hardie and Lee 2005). While active, a customer orders at a rate of its own, and
 * after each order becomes inactive with a probability of its own.
 *
 * @param r shape of the gamma distribution of rates over customers
 * @param alpha its rate: on average r/α orders a week
 * @param a first parameter of the beta distribution of the probability to become inactive after an order
 * @param b its second: on average a/(a + b)
 */
public record BgNbd(double r, double alpha, double a, double b) {

    public BgNbd {
        if (!(r > 0 && alpha > 0 && a > 0 && b > 0)) {
            throw new IllegalArgumentException("parameters are positive: " + r + ' ' + alpha + ' ' + a + ' ' + b);
        }
    }
}
