package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a promise to pay, as of a day. */
public final class PromiseRule {

    /** Farther off nobody promises. */
    public static final int FURTHEST_DAYS = 366;

    private PromiseRule() {}

    /** How it stands. */
    public enum Outcome {
        /** Its day has not come, and not all of it. */
        OPEN,
        /** All of it came by its day. */
        KEPT,
        /** Its day has passed without all of it. */
        BROKEN
    }

    /** One promise as it was given. */
    public record Given(LocalDate promisedOn, Money amount, Instant givenAt) {}

    /** Money that came for the invoice and stands. */
    public record Payment(LocalDate on, Money amount, Instant enteredAt) {}

    /** What came upon a promise, and how it stands. */
    public record Kept(Money paid, Outcome outcome) {}

    /**
     * What became of the promises of one invoice, in their order. Money that was entered after a promise and came by its
     * day is taken for it, once: the promise that is due first takes first. An invoice that is settled by the day keeps
     * every promise for it.
     *
     * @param settledOn since when nothing is open; null while something is
     */
    public static List<Kept> outcomes(
            List<Given> promises, List<Payment> payments, @Nullable LocalDate settledOn, LocalDate asOf) {
        List<Payment> left = new ArrayList<>(payments.stream()
                .sorted(Comparator.comparing(Payment::on).thenComparing(Payment::enteredAt))
                .toList());
        IdentityHashMap<Given, Money> paid = new IdentityHashMap<>();
        promises.stream()
                .sorted(Comparator.comparing(Given::promisedOn).thenComparing(Given::givenAt))
                .forEach(promise -> paid.put(promise, take(promise, left)));
        return promises.stream()
                .map(promise -> kept(promise, paid.getOrDefault(promise, Money.ZERO), settledOn, asOf))
                .toList();
    }

    private static Money take(Given promise, List<Payment> left) {
        Money taken = Money.ZERO;
        for (int i = 0; i < left.size(); i++) {
            Payment payment = left.get(i);
            if (!payment.on().isAfter(promise.promisedOn())
                    && !payment.enteredAt().isBefore(promise.givenAt())) {
                Money share = payment.amount().atMost(promise.amount().minus(taken));
                taken = taken.plus(share);
                left.set(i, new Payment(payment.on(), payment.amount().minus(share), payment.enteredAt()));
            }
        }
        return taken;
    }

    private static Kept kept(Given promise, Money paid, @Nullable LocalDate settledOn, LocalDate asOf) {
        boolean settled = settledOn != null && !settledOn.isAfter(promise.promisedOn());
        if (settled || !promise.amount().isMoreThan(paid)) {
            return new Kept(paid, Outcome.KEPT);
        }
        return new Kept(paid, asOf.isAfter(promise.promisedOn()) ? Outcome.BROKEN : Outcome.OPEN);
    }

    /** @throws PromiseUnsound when it is for a day that has passed, or for more than is open */
    public static void check(LocalDate promisedOn, Money amount, Money open, LocalDate today) {
        InvoiceRule.checkAmount(amount);
        if (promisedOn.isBefore(today)) {
            throw new PromiseUnsound("receivable.error.promisedInThePast", "promisedOn");
        }
        if (promisedOn.isAfter(today.plusDays(FURTHEST_DAYS))) {
            throw new PromiseUnsound("receivable.error.promisedTooFar", "promisedOn");
        }
        if (amount.isMoreThan(open)) {
            throw new PromiseUnsound("receivable.error.promisedTooMuch", "amount");
        }
    }
}
