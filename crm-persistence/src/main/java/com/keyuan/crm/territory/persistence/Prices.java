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

    /** By person, for a unit of load. */
    final double[] load;

    Prices(int aims, int people) {
        this(new double[aims], new double[people * 3], new double[people]);
    }

    private Prices(double[] aim, double[] room, double[] load) {
        this.aim = aim;
        this.room = room;
        this.load = load;
    }

    Prices copy() {
        return new Prices(aim.clone(), room.clone(), load.clone());
    }
}
