package com.keyuan.crm.trip;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What was learnt at a customer: need, business situation, competitor, result; null where nothing was said of it. */
@Embeddable
public record VisitNote(
        @Column(name = "need") @Nullable String need,
        @Column(name = "business") @Nullable String business,
        @Column(name = "competitor") @Nullable String competitor,
        @Column(name = "result") @Nullable String result) {

    public static final VisitNote EMPTY = new VisitNote(null, null, null, null);
    /** Characters each part may have. */
    public static final int LONGEST = 2000;

    public VisitNote {
        need = Texts.orNull(need);
        business = Texts.orNull(business);
        competitor = Texts.orNull(competitor);
        result = Texts.orNull(result);
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }
}
