package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number or address in plain, on its way to being sealed; never stored, logged or shown as it is.
 *
 * @param value null to forget what is stored
 */
public record Reach(ContactField field, @Nullable String value) {

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cc}]{1,64}@[^\\s@\\p{Cc}]{1,60}\\.[^\\s@.\\p{Cc}]{2,20}");
    private static final int LONGEST_MESSAGING = 60;

    /** @throws RuleViolation when the value does not have the form of its field */
    public Reach {
        if (value != null) {
            value = normalised(field, value.strip());
        }
    }

    private static String normalised(ContactField field, String value) {
        return switch (field) {
            case PHONE -> new PhoneNumber(value).value();
            case EMAIL -> email(value.toLowerCase(Locale.ROOT));
            case MESSAGING -> messaging(value);
        };
    }

    private static String email(String value) {
        if (!EMAIL.matcher(value).matches()) {
            throw new NotUsable("customer.error.email-not-usable", "email");
        }
        return value;
    }

    private static String messaging(String value) {
        if (value.isEmpty()
                || value.length() > LONGEST_MESSAGING
                || value.chars().anyMatch(Character::isISOControl)) {
            throw new NotUsable("customer.error.messaging-not-usable", "messaging");
        }
        return value;
    }

    @Override
    public String toString() {
        return field + "[not shown]";
    }

    /** Not an e-mail address, or not a messaging id. */
    public static class NotUsable extends RuleViolation {

        public NotUsable(String messageKey, String field) {
            super(messageKey, field);
        }
    }
}
