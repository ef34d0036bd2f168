package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A place on earth in degrees (WGS 84), to six decimals: about ten centimetres. */
@Embeddable
public record Position(
        @Column(name = "latitude") BigDecimal latitude,
        @Column(name = "longitude") BigDecimal longitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_000;

    /** @throws NotOnEarth for a latitude beyond ±90 or a longitude beyond ±180 degrees */
    public Position {
        if (latitude.abs().compareTo(BigDecimal.valueOf(90)) > 0
                || longitude.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
            throw new NotOnEarth();
        }
        latitude = latitude.setScale(6, RoundingMode.HALF_UP);
        longitude = longitude.setScale(6, RoundingMode.HALF_UP);
    }

    /** Metres along the great circle (haversine). */
    public long metresTo(Position other) {
        double here = Math.toRadians(latitude.doubleValue());
        double there = Math.toRadians(other.latitude.doubleValue());
        double north = there - here;
        double east = Math.toRadians(other.longitude.subtract(longitude).doubleValue());
        double chord =
                Math.pow(Math.sin(north / 2), 2) + Math.cos(here) * Math.cos(there) * Math.pow(Math.sin(east / 2), 2);
        return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(Math.min(1, chord))));
    }

    /** Degrees that no place has. */
    public static class NotOnEarth extends RuleViolation {

        public NotOnEarth() {
            super("trip.refused.not-on-earth", "latitude");
        }
    }
}
