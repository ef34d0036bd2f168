package com.keyuan.crm.customer;

import com.keyuan.crm.shared.RuleViolation;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number: 5 to 15 digits, an optional + before and an optional extension behind. Spaces, hyphens, brackets
 * and the country code of China are dropped.
 */
public record PhoneNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("(\\+?)([0-9]{5,15})(?:(?:转|x|ext\\.?|#)([0-9]{1,6}))?");
    private static final Pattern CHINA = Pattern.compile("^(\\+|00)86(?=[0-9]{8,})");

    /** @throws NotUsable when it is no telephone number */
    public PhoneNumber {
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}()\\p{Pd}.]", "");
        Matcher parts = SHAPE.matcher(CHINA.matcher(plain).replaceFirst(""));
        if (!parts.matches()) {
            throw new NotUsable();
        }
        value = parts.group(1) + parts.group(2) + (parts.group(3) == null ? "" : "#" + parts.group(3));
    }

    /** The digits without plus and extension: what is searched. */
    public String digits() {
        return value.replaceAll("#.*|\\+", "");
    }

    @Override
    public String toString() {
        return value;
    }

    /** Not a telephone number. */
    public static class NotUsable extends RuleViolation {

        public NotUsable() {
            super("customer.error.phone-not-usable", "phone");
        }
    }
}
