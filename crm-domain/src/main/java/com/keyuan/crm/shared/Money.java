package com.keyuan.crm.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in CNY with exactly two decimals; negative for returns and corrections. */
@Embeddable
public record Money(@Column(name = "amount") BigDecimal amount) implements Comparable<Money> {

    /** What a column {@code numeric(18,2)} can hold. */
    public static final BigDecimal LARGEST = new BigDecimal("9999999999999999.99");

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    /** @throws AmountNotExact when there are more than two decimals or more than sixteen digits before them */
    public Money {
        if (amount.stripTrailingZeros().scale() > 2 || amount.abs().compareTo(LARGEST) > 0) {
            throw new AmountNotExact(amount);
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    public static Money of(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public static Money of(long yuan) {
        return new Money(BigDecimal.valueOf(yuan));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negated() {
        return new Money(amount.negate());
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isMoreThan(Money other) {
        return compareTo(other) > 0;
    }

    public Money atMost(Money limit) {
        return isMoreThan(limit) ? limit : this;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
