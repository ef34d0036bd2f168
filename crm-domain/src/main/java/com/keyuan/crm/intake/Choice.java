package com.keyuan.crm.intake;

import org.jspecify.annotations.Nullable;

/**
 * What somebody said about an unknown value of a column.
 *
 * @param value as it stands in the file
 * @param target what it means, for {@link Act#MAP}: id or code
 */
public record Choice(
        IntakeField field, String value, Act act, @Nullable String target) {

    /** What to do with the value. */
    public enum Act {
        /** It means something that is known. */
        MAP,
        /** It is something new: enter it. */
        CREATE,
        /** Leave it out, keep the row. */
        OMIT
    }
}
