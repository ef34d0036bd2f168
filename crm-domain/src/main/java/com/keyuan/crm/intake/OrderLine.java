package com.keyuan.crm.intake;

import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An order, ready to be entered.
 *
 * @param number null where the file gives none; then one is made of the fingerprint
 * @param fingerprint tells the row from every other row of every file, and is the same when the file comes again
 */
record OrderLine(
        Reference customer,
        @Nullable String number,
        LocalDate orderedOn,
        Money amount,
        ChannelKind channel,
        Reference product,
        Reference salesperson,
        String fingerprint) {

    /** Begins every fingerprint. */
    static final String MARK = "intake:";

    private static final int NUMBER_LENGTH = 12;

    String numberOrMade() {
        return number == null ? "IM-" + fingerprint.substring(MARK.length()).substring(0, NUMBER_LENGTH) : number;
    }
}
