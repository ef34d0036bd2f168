package com.keyuan.crm.territory.persistence;

/**
 * What it costs, at one moment of the search, to use up what many share: room with a person, the limits of the aims
 * before, a unit of load. Any prices give a bound; good ones a close one.
 */
final class Prices {

    /** By aim: what a unit of it costs; of the aim being worked on its own scale, of those behind 0. */
    final double[] aim;

    /** By person and tier, for a place. */
    final double[] room;

    /** By person, for a unit of load; no more than that of the aim. */
    final double[] load;

    Prices(double[] aim, double[] room, double[] load) {
        this.aim = aim;
        this.room = room;
        this.load = load;
    }

    /** Prices between these and others. */
    Prices towards(Prices others, double share) {
        return new Prices(
                between(aim, others.aim, share), between(room, others.room, share), between(load, others.load, share));
    }

    private static double[] between(double[] one, double[] other, double share) {
        double[] between = new double[one.length];
        for (int k = 0; k < one.length; k++) {
            between[k] = (1 - share) * one[k] + share * other[k];
        }
        return between;
    }
}
