package com.keyuan.crm.forecast;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Numbers of repeats put together so that a picture of them has ten bars at most: none, so many each, and more. */
final class RepeatBins {

    private static final int LAST = 9;

    private final int width;

    /** As wide as nearly everybody needs. */
    RepeatBins(Collection<Integer> repeats) {
        int[] sorted = repeats.stream().mapToInt(Integer::intValue).sorted().toArray();
        int nearlyMost = sorted.length == 0 ? 0 : sorted[(int) (0.95 * (sorted.length - 1))];
        width = Math.max(1, (nearlyMost + LAST - 2) / (LAST - 1));
    }

    int count() {
        return LAST + 1;
    }

    int of(int repeats) {
        return Math.min(LAST, (repeats + width - 1) / width);
    }

    int from(int bin) {
        return bin == 0 ? 0 : (bin - 1) * width + 1;
    }

    /** Null: and more. */
    @Nullable Integer to(int bin) {
        return bin == LAST ? null : Integer.valueOf(bin * width);
    }
}
