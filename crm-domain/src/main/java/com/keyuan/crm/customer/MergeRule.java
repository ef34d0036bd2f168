package com.keyuan.crm.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Field by field: what is said to be taken comes from the record that goes, the rest stays. */
public final class MergeRule {

    private MergeRule() {}

    public static CustomerDetails merged(CustomerDetails kept, CustomerDetails gone, Set<MergeField> taken) {
        return new CustomerDetails(
                either(MergeField.SHORT_NAME, kept.shortName(), gone.shortName(), taken),
                either(MergeField.CREDIT_CODE, kept.creditCode(), gone.creditCode(), taken),
                either(MergeField.KIND, kept.kind(), gone.kind(), taken),
                either(MergeField.INDUSTRY, kept.industry(), gone.industry(), taken),
                either(MergeField.REGION, kept.region(), gone.region(), taken),
                either(MergeField.ADDRESS, kept.address(), gone.address(), taken),
                either(MergeField.HEADCOUNT, kept.headcount(), gone.headcount(), taken),
                either(MergeField.DEMAND_ESTIMATE, kept.demandEstimate(), gone.demandEstimate(), taken),
                either(MergeField.SPECIAL_NEEDS, kept.specialNeeds(), gone.specialNeeds(), taken),
                either(MergeField.PREFERENCES, kept.preferences(), gone.preferences(), taken),
                either(MergeField.SOURCE, kept.source(), gone.source(), taken));
    }

    static <T> @Nullable T either(MergeField field, @Nullable T kept, @Nullable T gone, Set<MergeField> taken) {
        return taken.contains(field) ? gone : kept;
    }
}
