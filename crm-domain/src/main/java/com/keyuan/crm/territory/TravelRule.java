package com.keyuan.crm.territory;

/** How far a customer is from a person's own place, in steps between regions. */
public final class TravelRule {

    /** Another province. */
    public static final int FARTHEST = 3;

    private TravelRule() {}

    /**
     * Same district 0, city 1, province 2, else 3.
     *
     * @param from code of a region: two digits for the province, four with the city, six with the district
     */
    public static int steps(String from, String to) {
        if (from.length() == 6 && from.equals(to)) {
            return 0;
        }
        if (from.length() >= 4 && from.regionMatches(0, to, 0, 4)) {
            return 1;
        }
        return from.regionMatches(0, to, 0, 2) ? 2 : FARTHEST;
    }
}
