package com.keyuan.crm.forecast;

import org.hipparchus.special.Gamma;

/**
 * What BG/NBD says of a customer. Formulas: P. Fader, B. Hardie, K. L. Lee, “Counting Your Customers” the Easy Way: An
 * Alternative to the Pareto/NBD Model, Marketing Science 24 (2005), by their numbers. Times are in weeks.
 */
public final class BgNbdRule {

    /** So small a term of a series changes nothing any more. */
    private static final double NEGLIGIBLE = 1e-14;

    private static final int TERMS = 200_000;

    private final double r;
    private final double alpha;
    private final double a;
    private final double b;

    public BgNbdRule(BgNbd parameters) {
        r = parameters.r();
        alpha = parameters.alpha();
        a = parameters.a();
        b = parameters.b();
    }

    /** Logarithm of the likelihood of one customer's purchases, (6). */
    public double logLikelihood(Purchases bought) {
        int x = bought.repeats();
        double common = Gamma.logGamma(r + x)
                - Gamma.logGamma(r)
                + r * Math.log(alpha)
                + Gamma.logGamma(a + b)
                - Gamma.logGamma(b)
                + Gamma.logGamma(b + x)
                - Gamma.logGamma(a + b + x);
        return common - (r + x) * Math.log(alpha + bought.age()) + softplus(gone(bought));
    }

    /** How likely the customer is still active. */
    public double alive(Purchases bought) {
        return 1 / (1 + Math.exp(gone(bought)));
    }

    /** Logarithm of the odds that the customer is gone; without a repeat nobody can have gone. */
    private double gone(Purchases bought) {
        int x = bought.repeats();
        return x == 0
                ? Double.NEGATIVE_INFINITY
                : Math.log(a / (b + x - 1)) + (r + x) * Math.log((alpha + bought.age()) / (alpha + bought.recency()));
    }

    /** Orders expected of the customer in so many weeks from now, (10). */
    public double expected(Purchases bought, double weeks) {
        return alive(bought) * expectedIfAlive(bought, weeks);
    }

    /** Repeat orders expected of a new customer in so many weeks, (9). */
    public double expectedOfNew(double weeks) {
        return expectedIfAlive(Purchases.NEW, weeks);
    }

    /**
     * (10) without its last factor. The hypergeometric function there, ₂F₁(r+x, b+x; a+b+x−1; z), is taken by Euler's
     * transformation (Abramowitz and Stegun 15.3.3) as (1−z)^(a−1−r−x)·₂F₁(a+b−1−r, a−1; a+b+x−1; z), in which many
     * orders make no large numbers; and the division by a − 1 is done term by term, so that a = 1 is no exception.
     */
    private double expectedIfAlive(Purchases bought, double weeks) {
        double z = weeks / (alpha + bought.age() + weeks);
        double log = Math.log1p(-z);
        double c = a + b + bought.repeats() - 1;
        double s = a - 1;
        double first = s == 0 ? -log : -Math.expm1(s * log) / s;
        return Math.max(0, c * first - Math.exp(s * log) * tail(c, z));
    }

    /** c·(₂F₁(a+b−1−r, a−1; c; z) − 1)/(a − 1). */
    private double tail(double c, double z) {
        double upper = a + b - 1 - r;
        double term = upper * z;
        double sum = term;
        for (int n = 1; n < TERMS && Math.abs(term) > NEGLIGIBLE * Math.abs(sum); n++) {
            term *= (upper + n) / (c + n) * (a + n - 1) / (n + 1) * z;
            sum += term;
        }
        return sum;
    }

    /** How likely an order comes within so many weeks: while active, orders come at the customer's rate. */
    public double orderWithin(Purchases bought, double weeks) {
        double none = (r + bought.repeats()) * Math.log1p(weeks / (alpha + bought.age()));
        return -alive(bought) * Math.expm1(-none);
    }

    /** Weeks until an order has come with even odds, if the customer is still active. */
    public double evenOdds(Purchases bought) {
        return (alpha + bought.age()) * Math.expm1(Math.log(2) / (r + bought.repeats()));
    }

    /**
     * How likely a customer has 0, 1, … repeat orders so many weeks after the first one, (8).
     *
     * @param most of the last one
     */
    public double[] repeats(double weeks, int most) {
        double[] chances = new double[most + 1];
        double idle = Math.log(alpha / (alpha + weeks));
        double busy = Math.log(weeks / (alpha + weeks));
        double nbd = r * idle; // of exactly x while nobody goes
        double lasting = 0; // of being active after x: B(a, b + x)/B(a, b)
        double fewer = 0;
        for (int x = 0; x <= most; x++) {
            // B(a + 1, b + x − 1)/B(a, b): after exactly x orders gone
            double going = x == 0 ? 0 : Math.exp(lasting) * a / (b + x - 1);
            chances[x] = Math.exp(nbd + lasting) + going * Math.max(0, 1 - fewer);
            fewer += Math.exp(nbd);
            nbd += Math.log((r + x) / (x + 1)) + busy;
            lasting += Math.log((b + x) / (a + b + x));
        }
        return chances;
    }

    /** ln(1 + e^y), also where e^y is too large. */
    static double softplus(double y) {
        return y > 40 ? y : Math.log1p(Math.exp(y));
    }
}
