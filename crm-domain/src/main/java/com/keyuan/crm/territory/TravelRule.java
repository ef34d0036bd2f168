package com.keyuan.crm.territory;

/** How far a customer is from a person's own place, in steps between regions. */
public final class TravelRule {

    /** Another province. */
    public static final int FARTHEST = 3;

    private TravelRule() {}

    /**
     * Same district 0, city 1, province 2, else 3.
     *
     * @param from six-digit code of a region: two digits each for province, city and district, 00 where not known
     */
    public static int steps(String from, String to) {
        if (from.equals(to) && !from.endsWith("00")) {
            return 0;
        }
        if (from.regionMatches(0, to, 0, 4) && !from.startsWith("00", 2)) {
            return 1;
        }
        return from.regionMatches(0, to, 0, 2) ? 2 : FARTHEST;
    }
}
