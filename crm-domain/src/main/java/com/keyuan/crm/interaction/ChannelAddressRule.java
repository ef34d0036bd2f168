package com.keyuan.crm.interaction;

import com.keyuan.crm.customer.PhoneNumber;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How the address of a channel is written, so that one is not registered twice. */
public final class ChannelAddressRule {

    public static final int LONGEST = 120;

    private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private ChannelAddressRule() {}

    /** @throws ChannelAddressNotUsable when it is no address of this type */
    public static String written(ChannelType type, String address) {
        String plain = Normalizer.normalize(address, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new ChannelAddressNotUsable();
        }
        return switch (type) {
            case PHONE -> number(plain);
            case MAILBOX -> mailbox(plain.toLowerCase(Locale.ROOT));
            case ACCOUNT -> plain;
        };
    }

    private static String number(String text) {
        try {
            return new PhoneNumber(text).value();
        } catch (PhoneNumber.NotUsable none) {
            throw new ChannelAddressNotUsable();
        }
    }

    private static String mailbox(String text) {
        if (!MAIL.matcher(text).matches()) {
            throw new ChannelAddressNotUsable();
        }
        return text;
    }
}
