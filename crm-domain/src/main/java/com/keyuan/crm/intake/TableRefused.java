package com.keyuan.crm.intake;

import com.keyuan.crm.shared.RuleViolation;

/** The file is no table that can be read. */
public class TableRefused extends RuleViolation {

    private TableRefused(String messageKey, Object... arguments) {
        super(messageKey, "file", arguments);
    }

    public static TableRefused empty() {
        return new TableRefused("intake.refused.empty");
    }

    /** @param line of the file, counted from 1 */
    public static TableRefused brokenBytes(int line) {
        return new TableRefused("intake.refused.brokenBytes", line);
    }

    public static TableRefused notReadable() {
        return new TableRefused("intake.refused.notReadable");
    }

    public static TableRefused tooManyRows(int most) {
        return new TableRefused("intake.refused.tooManyRows", most);
    }

    public static TableRefused tooManyColumns(int most) {
        return new TableRefused("intake.refused.tooManyColumns", most);
    }

    public static TableRefused tooMuchText() {
        return new TableRefused("intake.refused.tooMuchText");
    }

    public static TableRefused tooLarge(int megabytes) {
        return new TableRefused("intake.refused.tooLarge", megabytes);
    }

    public static TableRefused quoteOpen(int line) {
        return new TableRefused("intake.refused.quoteOpen", line);
    }
}
