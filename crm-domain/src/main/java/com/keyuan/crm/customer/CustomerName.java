package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;

/** The legal name, trimmed, 1 to 120 characters, none of which is invisible, and a letter or a figure among them. */
public record CustomerName(String value) {

    public static final int LONGEST = 120;

    /** @throws NotUsable when it is too long, nothing but signs, or holds control or direction characters */
    public CustomerName {
        value = value.strip();
        if (value.length() > LONGEST
                || value.codePoints().noneMatch(Character::isLetterOrDigit)
                || value.codePoints().anyMatch(CustomerName::isInvisible)) {
            throw new NotUsable();
        }
    }

    /** The form in which two spellings of one name are equal. */
    public String key() {
        return NameKeyRule.key(value);
    }

    private static boolean isInvisible(int sign) {
        return Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT
                || Character.getType(sign) == Character.UNASSIGNED
                || Character.getType(sign) == Character.SURROGATE;
    }

    @Override
    public String toString() {
        return value;
    }

    /** A name that nobody could read aloud. */
    public static class NotUsable extends RuleViolation {

        public NotUsable() {
            super("customer.error.name-not-usable", "name", LONGEST);
        }
    }
}
