package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may enter about a contact besides numbers and addresses; null where not known.
 *
 * @param name 1 to 40 characters: 柳总 is enough
 * @param doNotContact the contact asked to be left alone; nobody calls or writes
 */
public record ContactDetails(
        String name,
        @Nullable String title,
        @Nullable BuyingPart part,
        @Nullable LocalDate birthday,
        @Nullable String notes,
        boolean doNotContact) {

    public static final int LONGEST_NAME = 40;

    /** @throws NameMissing when nobody could say whom this is about */
    public ContactDetails {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new NameMissing();
        }
    }

    public static ContactDetails named(String name) {
        return new ContactDetails(name, null, null, null, null, false);
    }

    public ContactDetails withTitle(@Nullable String newTitle) {
        return new ContactDetails(name, newTitle, part, birthday, notes, doNotContact);
    }

    public ContactDetails withPart(@Nullable BuyingPart newPart) {
        return new ContactDetails(name, title, newPart, birthday, notes, doNotContact);
    }

    /** A contact needs a name of at most 40 characters. */
    public static class NameMissing extends RuleViolation {

        public NameMissing() {
            super("customer.error.contact-name", "name", LONGEST_NAME);
        }
    }
}
