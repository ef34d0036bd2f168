package com.keyuan.crm.territory.persistence;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a plan could do with all of one holder's customers, and what that comes to. */
final class Column {

    final int holder;
    final int[] arcs;

    /** By aim; of load nothing, which depends on what others do. */
    final long[] value;

    /** Takes in what is used of something that many share. */
    interface Use {
        /** @param resource room by person and tier, then load by person */
        void of(int resource, int amount);
    }

    /** @param plan an arc for each customer, of which the holder's count */
    Column(Tableau tableau, int holder, int[] plan) {
        this.holder = holder;
        int from = tableau.first[holder];
        arcs = Arrays.copyOfRange(plan, from, tableau.first[holder + 1]);
        value = new long[tableau.aims.size()];
        for (int k = 0; k < arcs.length; k++) {
            for (int aim = 0; aim < value.length; aim++) {
                value[aim] += tableau.cost(aim, from + k, arcs[k]);
            }
        }
    }

    void uses(Tableau tableau, Use use) {
        for (int k = 0; k < arcs.length; k++) {
            int i = tableau.first[holder] + k;
            int person = tableau.at(i, arcs[k]);
            use.of(person * 3 + tableau.tier[i], 1);
            use.of(tableau.people * 3 + person, tableau.weight[i]);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Column that && holder == that.holder && Arrays.equals(arcs, that.arcs);
    }

    @Override
    public int hashCode() {
        return 31 * holder + Arrays.hashCode(arcs);
    }
}
