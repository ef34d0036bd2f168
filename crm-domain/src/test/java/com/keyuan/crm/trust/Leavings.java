package com.keyuan.crm.trust;

import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trust.TrustFixture.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * An agent model. Every customer has a hidden leaning, 1 to the company and 0 to its salesperson, which nobody sees. It
 * shapes, noisily, over which channel the customer comes with a matter and orders, whom it meets, who solves its problems;
 * how complete its record is has nothing to do with it. The longer one salesperson has it, up to two
 * years, the more it leans to the person. When the salesperson leaves, the customer follows by the hidden leaning
 * alone.
 */
final class Leavings {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);
    private static final PersonId HOLDER = person(1);
    private static final double FOLLOWS_STEEPLY = 8;

    private final Random random;
    private final double evidence;
    private final double noise;
    private final double drift;

    /** One customer as it was on the day before its salesperson left, and whether it followed. */
    record Leaving(TrustResult trust, double tenureDays, boolean followed) {

        double factor(TrustFactor factor) {
            Weighed weighed = trust.factors().get(factor);
            return weighed == null ? 0.5 : weighed.shrunk().doubleValue();
        }

        /** What first contact alone says: its share, unshrunk; half where the customer never came. */
        double firstContact() {
            Weighed weighed = trust.factors().get(TrustFactor.FIRST_CONTACT);
            BigDecimal value = weighed == null ? null : weighed.value();
            return value == null ? 0.5 : value.doubleValue();
        }
    }

    /**
     * @param evidence mean number of matters a year; the rest in proportion
     * @param noise 0: behaviour follows the leaning, 1: it says nothing of it
     * @param drift how much of the leaning tenure decides, 0 to 1; chance decides the rest
     */
    Leavings(long seed, double evidence, double noise, double drift) {
        this.random = new Random(seed);
        this.evidence = evidence;
        this.noise = noise;
        this.drift = drift;
    }

    List<Leaving> happen(int customers) {
        List<Leaving> leavings = new ArrayList<>();
        for (int n = 0; n < customers; n++) {
            leavings.add(one());
        }
        return leavings;
    }

    private Leaving one() {
        int tenure = 30 + random.nextInt(1400);
        double leaning = (1 - drift) * random.nextDouble() + drift * (1 - Math.min(1, tenure / 730.0));
        Given customer = aCustomer(tenure, leaning);
        double follows = 1 / (1 + Math.exp(FOLLOWS_STEEPLY * (leaning - 0.5)));
        TrustResult trust = TrustRule.judge(TrustFixture.policyV1(), DAY, customer.facts());
        return new Leaving(trust, tenure, random.nextDouble() < follows);
    }

    private Given aCustomer(int tenure, double leaning) {
        Given customer =
                TrustFixture.aCustomer().heldBy(HOLDER, DAY.minusDays(tenure)).known(40 + random.nextInt(51));
        times(2 * evidence).forEach(on -> customer.asking(on, channel(leaning), HOLDER));
        times(1.5 * evidence).forEach(on -> customer.ordering(on, amount(), channel(leaning)));
        times(3 * evidence).forEach(on -> customer.meeting(on, colleague(leaning)));
        times(0.6 * evidence).forEach(on -> customer.confirming(on, confirmed(leaning)));
        times(0.6 * evidence)
                .forEach(on -> customer.servedBy(on, random.nextDouble() < shown(leaning) ? person(5) : HOLDER));
        return customer;
    }

    /** Days within two years, as many as a Poisson process gives. */
    private List<LocalDate> times(double mean) {
        List<LocalDate> days = new ArrayList<>();
        double left = Math.exp(-mean);
        for (double product = random.nextDouble(); product > left; product *= random.nextDouble()) {
            days.add(DAY.minusDays(1 + random.nextInt(730)));
        }
        return days;
    }

    /** The leaning as it shows in one act. */
    private double shown(double leaning) {
        return (1 - noise) * leaning + noise * random.nextDouble();
    }

    private ChannelKind channel(double leaning) {
        if (random.nextDouble() < shown(leaning)) {
            return ChannelKind.SHARED;
        }
        return random.nextDouble() < 0.4 ? ChannelKind.HELD : ChannelKind.PRIVATE;
    }

    private PersonId colleague(double leaning) {
        return random.nextDouble() < 0.6 * shown(leaning) ? person(2 + random.nextInt(3)) : HOLDER;
    }

    private String confirmed(double leaning) {
        double luck = random.nextDouble();
        return luck < 0.65 + 0.25 * shown(leaning) ? "1" : luck < 0.95 ? "0.5" : "0";
    }

    private String amount() {
        return String.valueOf(Math.round(Math.exp(8 + random.nextGaussian())));
    }

    private static PersonId person(int number) {
        return new PersonId(new UUID(0, number));
    }
}
