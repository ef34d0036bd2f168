package com.keyuan.crm.customer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The share of the weighted fields that are filled. */
public final class CompletenessRule {

    private CompletenessRule() {}

    /**
     * @param reachable whether there is a contact with a number or address who has not left
     * @param deciderKnown whether one of them decides
     */
    public static Completeness of(CustomerDetails details, boolean reachable, boolean deciderKnown) {
        int percent = 0;
        List<CompletenessField> missing = new ArrayList<>();
        for (CompletenessField field : CompletenessField.values()) {
            if (isKnown(field, details, reachable, deciderKnown)) {
                percent += field.weight();
            } else {
                missing.add(field);
            }
        }
        return new Completeness(percent, missing);
    }

    private static boolean isKnown(
            CompletenessField field, CustomerDetails details, boolean reachable, boolean deciderKnown) {
        return switch (field) {
            case CREDIT_CODE -> details.creditCode() != null;
            case DEMAND_ESTIMATE -> details.demandEstimate() != null;
            case REACHABLE_CONTACT -> reachable;
            case DECISION_MAKER -> deciderKnown;
            case INDUSTRY -> isFilled(details.industry());
            case REGION -> isFilled(details.region());
            case KIND -> isFilled(details.kind());
            case ADDRESS -> isFilled(details.address());
            case HEADCOUNT -> details.headcount() != null;
            case SOURCE -> isFilled(details.source());
        };
    }

    private static boolean isFilled(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
