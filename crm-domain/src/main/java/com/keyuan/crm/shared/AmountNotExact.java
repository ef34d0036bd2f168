package com.keyuan.crm.shared;

import java.math.BigDecimal;

/** An amount with more than two decimals, or too large to be money of one company. */
public class AmountNotExact extends IllegalArgumentException {

    public AmountNotExact(BigDecimal amount) {
        super("not an amount in yuan and fen: " + amount.toPlainString());
    }
}
