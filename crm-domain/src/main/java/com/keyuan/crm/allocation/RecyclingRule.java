package com.keyuan.crm.allocation;

import com.keyuan.crm.allocation.AllocationPolicy.Recycling;
import com.keyuan.crm.customer.Tier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes tonight of a customer that is held: left alone, its holder warned, or back to the pool. A customer falls
 * only after both warnings: where nights were missed, or a company begins with old records, the day moves on instead.
 * Only a touch that happened counts, a visit or a call or message in which both sides spoke.
 */
public final class RecyclingRule {

    private RecyclingRule() {}

    /** What the night does. */
    public enum Outcome {
        /** its tier never falls */
        NEVER,
        /** given up with a reason; nobody follows it */
        LOST,
        /** a contract with it is negotiated or being fulfilled */
        CONTRACT,
        /** owes money that is overdue; its holder is to see to it */
        OWES,
        /** has an order that is still open */
        OPEN_ORDER,
        /** somebody was in touch lately enough */
        ATTENDED,
        FIRST_WARNING,
        LAST_WARNING,
        /** warned, and the day has not come */
        WARNED,
        RECYCLE
    }

    /** A warning that was given and not withdrawn. */
    public record Warning(LocalDate madeOn, LocalDate fallsOn) {}

    /**
     * A held customer.
     *
     * @param lastTouch null where there was none
     * @param contract whether a contract is negotiated or signed and not completed
     * @param owes whether something it was billed is overdue
     * @param lastOrder the last one that is not cancelled and no return
     */
    public record Facts(
            Tier tier,
            LocalDate heldSince,
            @Nullable LocalDate lastTouch,
            @Nullable LocalDate lastOrder,
            boolean lost,
            boolean contract,
            boolean owes,
            @Nullable Warning first,
            @Nullable Warning last) {

        /** Since when nobody attends to it: the last touch, or when the holder got it, whichever is later. */
        public LocalDate idleFrom() {
            return lastTouch == null || lastTouch.isBefore(heldSince) ? heldSince : lastTouch;
        }
    }

    /** @param fallsOn the day on which it falls unless somebody is in touch; null where none is set */
    public record Verdict(Outcome outcome, @Nullable LocalDate fallsOn) {}

    public static Verdict judge(Facts facts, Recycling policy, LocalDate night) {
        int days = policy.days(facts.tier());
        if (days == 0) {
            return new Verdict(Outcome.NEVER, null);
        }
        if (facts.lost()) {
            return new Verdict(Outcome.LOST, null);
        }
        if (facts.contract()) {
            return new Verdict(Outcome.CONTRACT, null);
        }
        if (facts.owes()) {
            return new Verdict(Outcome.OWES, null);
        }
        LocalDate order = facts.lastOrder();
        if (order != null && order.isAfter(night.minusDays(policy.openOrderDays()))) {
            return new Verdict(Outcome.OPEN_ORDER, null);
        }
        LocalDate due = facts.idleFrom().plusDays(days);
        return night.isBefore(due.minusDays(policy.firstWarning()))
                ? new Verdict(Outcome.ATTENDED, null)
                : late(facts, policy, due, night);
    }

    private static Verdict late(Facts facts, Recycling policy, LocalDate due, LocalDate night) {
        Warning first = standing(facts.first(), facts);
        if (first == null) {
            return new Verdict(Outcome.FIRST_WARNING, later(due, night.plusDays(policy.firstWarning())));
        }
        LocalDate falls = later(due, first.fallsOn());
        Warning last = standing(facts.last(), facts);
        if (last == null) {
            return night.isBefore(falls.minusDays(policy.lastWarning()))
                    ? new Verdict(Outcome.WARNED, falls)
                    : new Verdict(Outcome.LAST_WARNING, later(falls, night.plusDays(policy.lastWarning())));
        }
        falls = later(due, last.fallsOn());
        return new Verdict(night.isBefore(falls) ? Outcome.WARNED : Outcome.RECYCLE, falls);
    }

    /** A warning holds until somebody is in touch. */
    private static @Nullable Warning standing(@Nullable Warning warning, Facts facts) {
        return warning != null && facts.idleFrom().isBefore(warning.madeOn()) ? warning : null;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
