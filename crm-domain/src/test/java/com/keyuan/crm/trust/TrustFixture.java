package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Facts and policies that read as prose: {@code aCustomer().heldBy(zhou, day).asking(day, PRIVATE, zhou)}. */
public final class TrustFixture {

    private TrustFixture() {}

    public static TrustPolicy policyV1() {
        return policy("0.35", "0.15", "0.15", "0.10", "0.10", "0.10", "0.05");
    }

    /** @param weights in the order of the factors */
    public static TrustPolicy policy(String... weights) {
        Map<TrustFactor, BigDecimal> byFactor = new EnumMap<>(TrustFactor.class);
        Iterator<String> next = List.of(weights).iterator();
        for (TrustFactor factor : TrustFactor.values()) {
            byFactor.put(factor, new BigDecimal(next.next()));
        }
        return policy(byFactor, "60", "40", "0.30", 180, 730);
    }

    public static TrustPolicy policy(
            Map<TrustFactor, BigDecimal> weights,
            String company,
            String shared,
            String confidence,
            int halfLife,
            int evidenceDays) {
        return new TrustPolicy(
                1,
                LocalDate.EPOCH,
                weights,
                new BigDecimal(company),
                new BigDecimal(shared),
                new BigDecimal(confidence),
                halfLife,
                evidenceDays,
                Map.of(
                        PersonState.PRESENT, new BigDecimal("0.3"),
                        PersonState.ON_NOTICE, new BigDecimal("0.6"),
                        PersonState.LEFT, BigDecimal.ONE),
                BigDecimal.valueOf(5_000_000),
                null,
                null,
                Instant.EPOCH);
    }

    public static Given aCustomer() {
        return new Given();
    }

    /** A customer of whom nothing is known until it is said. */
    public static final class Given {

        private final CustomerId id = CustomerId.next();
        private @Nullable PersonId holder;
        private @Nullable LocalDate since;
        private final List<TrustFacts.Matter> matters = new ArrayList<>();
        private final List<TrustFacts.Placed> orders = new ArrayList<>();
        private final List<TrustFacts.Touch> touches = new ArrayList<>();
        private final List<TrustFacts.Checked> checks = new ArrayList<>();
        private final List<TrustFacts.Served> cases = new ArrayList<>();
        private int completeness;

        public Given heldBy(PersonId person, LocalDate from) {
            holder = person;
            since = from;
            return this;
        }

        public Given asking(LocalDate on, ChannelKind channel, PersonId person) {
            return asking(on, channel, person, null);
        }

        public Given asking(LocalDate on, ChannelKind channel, PersonId person, @Nullable PersonId only) {
            matters.add(new TrustFacts.Matter(on, channel, person, only));
            return this;
        }

        public Given ordering(LocalDate on, String amount, ChannelKind channel) {
            orders.add(new TrustFacts.Placed(on, new BigDecimal(amount), channel));
            return this;
        }

        public Given meeting(LocalDate on, PersonId person) {
            touches.add(new TrustFacts.Touch(on, person, true));
            return this;
        }

        public Given hearingFrom(LocalDate on, PersonId person) {
            touches.add(new TrustFacts.Touch(on, person, false));
            return this;
        }

        public Given confirming(LocalDate on, String how) {
            checks.add(new TrustFacts.Checked(on, new BigDecimal(how)));
            return this;
        }

        public Given servedBy(LocalDate on, PersonId person) {
            cases.add(new TrustFacts.Served(on, person));
            return this;
        }

        public Given known(int percent) {
            completeness = percent;
            return this;
        }

        public TrustFacts facts() {
            return new TrustFacts(id, holder, since, matters, orders, touches, checks, cases, completeness);
        }
    }
}
