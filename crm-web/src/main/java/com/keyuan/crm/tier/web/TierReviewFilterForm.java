package com.keyuan.crm.tier.web;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.tier.TierReviewFilter;
import com.keyuan.crm.tier.TierReviewQueries;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** The list of proposals as its address says it: what is not understood shows everything. */
@Getter
@Setter
class TierReviewFilterForm {

    /** {@code overridden} or {@code decided}; else what waits. */
    private @Nullable String view;

    /** {@code all}: what the user sees rather than only what the user decides. */
    private @Nullable String of;

    private @Nullable String q;

    /** {@code up} or {@code down}. */
    private @Nullable String way;

    private @Nullable PersonId holder;

    TierReviewFilter toFilter() {
        return new TierReviewFilter(
                shown(),
                "all".equals(of),
                q == null || q.isBlank() ? null : q.strip(),
                "up".equals(way) ? Boolean.TRUE : "down".equals(way) ? Boolean.FALSE : null,
                holder);
    }

    private TierReviewQueries.View shown() {
        if ("overridden".equals(view)) {
            return TierReviewQueries.View.OVERRIDDEN;
        }
        return "decided".equals(view) ? TierReviewQueries.View.DECIDED : TierReviewQueries.View.WAITING;
    }
}
