package com.keyuan.crm.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Unified social credit code 统一社会信用代码 of GB 32100-2015: 18 characters of an alphabet without I, O, S, V and Z, the
 * last of which is the check digit of the 17 before it (ISO 7064, modulus 31).
 */
@Embeddable
public record CreditCode(@Column(name = "credit_code") String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    /** @throws CreditCodeInvalid when the length, a character or the check digit is wrong */
    public CreditCode {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        if (value.length() != LENGTH
                || value.chars().anyMatch(sign -> ALPHABET.indexOf(sign) < 0)
                || value.charAt(LENGTH - 1) != checkDigit(value)) {
            throw new CreditCodeInvalid();
        }
    }

    /** Completes the first 17 characters. */
    public static CreditCode completing(String first17) {
        return new CreditCode(first17 + checkDigit(first17));
    }

    private static char checkDigit(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @Override
    public String toString() {
        return value;
    }
}
