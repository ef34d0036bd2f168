package com.keyuan.crm.customer;

/** What the screen shows of a number or address that is not revealed: enough to recognise, too little to use. */
public final class MaskRule {

    private static final String STARS = "****";

    private MaskRule() {}

    public static String mask(ContactField field, String value) {
        return switch (field) {
            case PHONE -> phone(value);
            case EMAIL -> email(value);
            case MESSAGING -> firstOf(value, 2) + STARS;
        };
    }

    /** 138****1234; of a landline the area code: 0514****7720; of a short number only the last two digits. */
    private static String phone(String number) {
        String digits = number.replaceAll("#.*|\\+", "");
        if (digits.length() < 8) {
            return STARS + digits.substring(Math.max(0, digits.length() - 2));
        }
        String last = digits.substring(digits.length() - 4);
        if (digits.length() < 10) {
            return STARS + last;
        }
        int shown = digits.startsWith("0") && !digits.matches("0(10|2).*") ? 4 : 3;
        return digits.substring(0, shown) + STARS + last;
    }

    private static String email(String address) {
        int at = address.lastIndexOf('@');
        return firstOf(address.substring(0, Math.max(at, 0)), 1) + STARS + address.substring(Math.max(at, 0));
    }

    /** The first characters, never more than a quarter of the whole. */
    private static String firstOf(String text, int atMost) {
        int points = text.codePointCount(0, text.length());
        return text.substring(0, text.offsetByCodePoints(0, Math.min(atMost, points / 4)));
    }
}
