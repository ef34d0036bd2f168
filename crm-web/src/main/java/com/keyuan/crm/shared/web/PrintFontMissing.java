package com.keyuan.crm.shared.web;

import com.keyuan.crm.shared.RuleViolation;

/** There is no font on this server with which Chinese could be printed. */
public class PrintFontMissing extends RuleViolation {

    public PrintFontMissing() {
        super("error.print-font-missing", null);
    }
}
