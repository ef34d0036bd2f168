package com.keyuan.crm.customer;

import com.keyuan.crm.shared.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;

/** Whether a fact has the form that its field states: asked when it is proposed, before anybody decides on it. */
public final class FactRule {

    /** Longest text of an address, of a title, of anything said at length. */
    static final int LONGEST_ADDRESS = 200;

    static final int LONGEST_TITLE = 60;
    static final int LONGEST_TEXT = 1000;

    private FactRule() {}

    /**
     * @throws FactNotUsable when the value does not fit the field
     * @throws com.keyuan.crm.shared.RuleViolation when a name, number or address is none
     */
    public static void check(Fact fact) {
        String value = fact.value().strip();
        boolean fits =
                switch (fact.field()) {
                    case NEW_CONTACT -> isContact(value);
                    case CONTACT_PHONE -> isReach(ContactField.PHONE, value);
                    case CONTACT_EMAIL -> isReach(ContactField.EMAIL, value);
                    case CONTACT_MESSAGING -> isReach(ContactField.MESSAGING, value);
                    case CONTACT_TITLE -> isText(value, LONGEST_TITLE);
                    case CONTACT_PART -> isOneOf(BuyingPart.values(), value);
                    case CONTACT_LEFT -> isDay(value);
                    case ADDRESS -> isText(value, LONGEST_ADDRESS);
                    case SPECIAL_NEEDS, PREFERENCES -> isText(value, LONGEST_TEXT);
                    case DEMAND_ESTIMATE -> isAmount(value);
                    case HEADCOUNT -> isOneOf(HeadcountBand.values(), value);
                };
        if (!fits) {
            throw new FactNotUsable(fact.field());
        }
    }

    private static boolean isContact(String value) {
        String[] parts = value.split("[|｜]", -1);
        ContactDetails details = ContactDetails.named(parts[0]);
        if (parts.length > 1 && !parts[1].isBlank()) {
            details.withTitle(parts[1].strip());
        }
        return parts.length <= 3 && (parts.length < 3 || parts[2].isBlank() || isReach(ContactField.PHONE, parts[2]));
    }

    private static boolean isReach(ContactField field, String value) {
        return new Reach(field, value).value() != null;
    }

    private static boolean isText(String value, int longest) {
        return !value.isEmpty() && value.length() <= longest;
    }

    private static boolean isOneOf(Enum<?>[] choices, String value) {
        return Arrays.stream(choices).anyMatch(choice -> choice.name().equals(value));
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static boolean isAmount(String value) {
        try {
            return new Money(new BigDecimal(value)).amount().signum() >= 0;
        } catch (IllegalArgumentException noAmount) {
            return false;
        }
    }
}
