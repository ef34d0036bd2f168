package com.keyuan.crm.customer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A field that two people gave different values: what was typed here, and what is stored meanwhile. */
public record CustomerDifference(
        String field, @Nullable String yours, @Nullable String theirs) {

    static List<CustomerDifference> between(CustomerForm yours, CustomerForm theirs) {
        List<CustomerDifference> found = new ArrayList<>();
        compare(found, "name", yours, theirs, CustomerForm::getName);
        compare(found, "shortName", yours, theirs, CustomerForm::getShortName);
        compare(found, "creditCode", yours, theirs, CustomerForm::getCreditCode);
        compare(found, "kind", yours, theirs, CustomerForm::getKind);
        compare(found, "industry", yours, theirs, CustomerForm::getIndustry);
        compare(found, "region", yours, theirs, CustomerForm::getRegion);
        compare(found, "address", yours, theirs, CustomerForm::getAddress);
        compare(found, "headcount", yours, theirs, CustomerForm::getHeadcount);
        compare(found, "demandEstimate", yours, theirs, CustomerForm::getDemandEstimate);
        compare(found, "specialNeeds", yours, theirs, CustomerForm::getSpecialNeeds);
        compare(found, "preferences", yours, theirs, CustomerForm::getPreferences);
        compare(found, "source", yours, theirs, CustomerForm::getSource);
        return found;
    }

    private static void compare(
            List<CustomerDifference> found,
            String field,
            CustomerForm yours,
            CustomerForm theirs,
            Function<CustomerForm, @Nullable Object> value) {
        String mine = text(value.apply(yours));
        String other = text(value.apply(theirs));
        if (!Objects.equals(mine, other)) {
            found.add(new CustomerDifference(field, mine, other));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : CustomerForm.given(value.toString());
    }
}
