package com.keyuan.crm.expense;

import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Code and number of a tax invoice 发票: paper ones have a number of eight digits and a code of ten or twelve, digital
 * ones a number of twenty digits and no code.
 */
public record InvoiceNumber(@Nullable String code, String number) {

    private static final Pattern PAPER_CODE = Pattern.compile("[0-9]{10}|[0-9]{12}");
    private static final Pattern PAPER = Pattern.compile("[0-9]{8}");
    private static final Pattern DIGITAL = Pattern.compile("[0-9]{20}");

    /** @throws InvoiceMalformed when the pair is neither a paper nor a digital invoice's */
    public InvoiceNumber {
        code = plain(code);
        number = Objects.requireNonNullElse(plain(number), "");
        if (code == null
                ? !DIGITAL.matcher(number).matches()
                : !PAPER.matcher(number).matches()) {
            throw new InvoiceMalformed("invoiceNumber");
        }
        if (code != null && !PAPER_CODE.matcher(code).matches()) {
            throw new InvoiceMalformed("invoiceCode");
        }
    }

    private static @Nullable String plain(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        return digits.isEmpty() ? null : digits;
    }

    @Override
    public String toString() {
        return code == null ? number : code + " " + number;
    }
}
