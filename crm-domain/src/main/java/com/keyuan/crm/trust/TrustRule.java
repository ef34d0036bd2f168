package com.keyuan.crm.trust;

import static java.math.RoundingMode.HALF_UP;

import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The judgement itself, of one customer as of a day. The set-based statement that runs in the database says the same; a
 * test holds the two equal. Quotients are taken to 30 decimals, half up; the score is rounded to 20 and then to 2.
 */
public final class TrustRule {

    /** The window: this many days, the as-of day being the last. */
    public static final int WINDOW_DAYS = 365;

    private static final int EXACT = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** Twenty-four months of 30.4375 days. */
    private static final BigDecimal FULL_TENURE = new BigDecimal("730.5");

    private final TrustPolicy policy;
    private final LocalDate asOf;
    private final TrustFacts facts;

    private TrustRule(TrustPolicy policy, LocalDate asOf, TrustFacts facts) {
        this.policy = policy;
        this.asOf = asOf;
        this.facts = facts;
    }

    public static TrustResult judge(TrustPolicy policy, LocalDate asOf, TrustFacts facts) {
        return new TrustRule(policy, asOf, facts).judge();
    }

    private TrustResult judge() {
        Map<TrustFactor, Weighed> factors = new EnumMap<>(TrustFactor.class);
        factors.put(TrustFactor.FIRST_CONTACT, firstContact());
        factors.put(TrustFactor.ORDER_ROUTE, orderRoute());
        factors.put(TrustFactor.BREADTH, breadth());
        factors.put(TrustFactor.TENURE, Weighed.certain(tenure()));
        factors.put(TrustFactor.VERIFICATION, verification());
        factors.put(TrustFactor.TEAM_SERVICE, teamService());
        factors.put(TrustFactor.RECORD, Weighed.certain(BigDecimal.valueOf(facts.completeness(), 2)));
        BigDecimal score = weighted(factors, weighed -> weighed.shrunk().multiply(HUNDRED), 2);
        BigDecimal confidence = weighted(factors, Weighed::sureness, 4);
        BigDecimal revenue = revenue();
        return new TrustResult(
                facts.customer(),
                factors,
                score,
                confidence,
                policy.verdict(score, confidence),
                attached(),
                revenue,
                moneyAtRisk(score, revenue),
                sole());
    }

    /** Rounded to 20 decimals first, which removes what thirds leave behind. */
    private BigDecimal weighted(Map<TrustFactor, Weighed> factors, Function<Weighed, BigDecimal> figure, int decimals) {
        return factors.entrySet().stream()
                .map(factor -> policy.weight(factor.getKey()).multiply(figure.apply(factor.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(EXACT, HALF_UP)
                .setScale(decimals, HALF_UP);
    }

    /** (1 − score/100) × revenue, to the fen; who returned more than they bought risks nothing. */
    public static BigDecimal moneyAtRisk(BigDecimal score, BigDecimal revenue) {
        return HUNDRED.subtract(score)
                .multiply(revenue.max(BigDecimal.ZERO))
                .movePointLeft(2)
                .setScale(2, HALF_UP);
    }

    private Weighed firstContact() {
        BigDecimal mass = mass(facts.matters(), TrustFacts.Matter::on, matter -> BigDecimal.ONE);
        return Weighed.of(mass(facts.matters(), TrustFacts.Matter::on, TrustFacts.Matter::route), mass, mass);
    }

    private Weighed orderRoute() {
        List<TrustFacts.Placed> bought = facts.orders().stream()
                .filter(order -> order.amount().signum() > 0)
                .toList();
        return Weighed.of(
                mass(bought, TrustFacts.Placed::on, order -> order.amount().multiply(TrustRoute.of(order.channel()))),
                mass(bought, TrustFacts.Placed::on, TrustFacts.Placed::amount),
                mass(bought, TrustFacts.Placed::on, order -> BigDecimal.ONE));
    }

    /** As many colleagues as if all met the customer equally often: one is 0, three or more are 1. */
    private Weighed breadth() {
        Map<PersonId, BigDecimal> shares = new HashMap<>();
        noticed()
                .filter(touch -> counts(touch.on()))
                .forEach(touch -> shares.merge(touch.person(), weight(touch.on()), BigDecimal::add));
        BigDecimal all = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal squares =
                shares.values().stream().map(share -> share.multiply(share)).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (squares.signum() == 0) {
            return Weighed.unknown();
        }
        BigDecimal colleagues = all.multiply(all).divide(squares, Weighed.PRECISION, HALF_UP);
        BigDecimal value = colleagues.subtract(BigDecimal.ONE).multiply(HALF).setScale(Weighed.PRECISION, HALF_UP);
        return new Weighed(value.min(BigDecimal.ONE), all);
    }

    private Stream<TrustFacts.Touch> noticed() {
        return Stream.concat(facts.touches().stream().filter(TrustFacts.Touch::noticed), served());
    }

    private Stream<TrustFacts.Touch> served() {
        return facts.cases().stream().map(solved -> new TrustFacts.Touch(solved.on(), solved.person(), true));
    }

    private BigDecimal tenure() {
        LocalDate since = facts.heldSince();
        if (since == null) {
            return BigDecimal.ONE;
        }
        return BigDecimal.ONE.subtract(BigDecimal.valueOf(ChronoUnit.DAYS.between(since, asOf))
                .divide(FULL_TENURE, Weighed.PRECISION, HALF_UP)
                .min(BigDecimal.ONE));
    }

    private Weighed verification() {
        BigDecimal mass = mass(facts.checks(), TrustFacts.Checked::on, check -> BigDecimal.ONE);
        return Weighed.of(mass(facts.checks(), TrustFacts.Checked::on, TrustFacts.Checked::confirmed), mass, mass);
    }

    private Weighed teamService() {
        if (facts.holder() == null) {
            return Weighed.unknown();
        }
        BigDecimal mass = mass(facts.cases(), TrustFacts.Served::on, solved -> BigDecimal.ONE);
        BigDecimal byOthers = mass(
                facts.cases(),
                TrustFacts.Served::on,
                solved -> solved.person().equals(facts.holder()) ? BigDecimal.ZERO : BigDecimal.ONE);
        return Weighed.of(byOthers, mass, mass);
    }

    /** Whom the customer turns to in person: the largest Σ w·(1 − r) of matters asked for or received; else the holder. */
    private @Nullable PersonId attached() {
        Map<PersonId, BigDecimal> personal = new HashMap<>();
        for (TrustFacts.Matter matter : facts.matters()) {
            if (counts(matter.on())) {
                BigDecimal pull = BigDecimal.ONE.subtract(matter.route()).multiply(weight(matter.on()));
                Set<PersonId> people =
                        matter.only() == null ? Set.of(matter.person()) : both(matter.person(), matter.only());
                people.forEach(person -> personal.merge(person, pull, BigDecimal::add));
            }
        }
        return personal.entrySet().stream()
                .filter(one -> one.getValue().signum() > 0)
                .max(Map.Entry.<PersonId, BigDecimal>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(
                                Comparator.comparing(PersonId::toString).reversed())))
                .map(Map.Entry::getKey)
                .orElse(facts.holder());
    }

    private static Set<PersonId> both(PersonId one, PersonId other) {
        return Stream.of(one, other).collect(Collectors.toSet());
    }

    private @Nullable PersonId sole() {
        Set<PersonId> people = Stream.concat(facts.touches().stream(), served())
                .filter(touch -> inWindow(touch.on()))
                .map(TrustFacts.Touch::person)
                .collect(Collectors.toSet());
        return people.size() == 1 ? people.iterator().next() : null;
    }

    private BigDecimal revenue() {
        return facts.orders().stream()
                .filter(order -> inWindow(order.on()))
                .map(TrustFacts.Placed::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Σ w · figure over what counts on the day. */
    private <T> BigDecimal mass(List<T> evidence, Function<T, LocalDate> on, Function<T, BigDecimal> figure) {
        return evidence.stream()
                .filter(one -> counts(on.apply(one)))
                .map(one -> weight(on.apply(one)).multiply(figure.apply(one)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean counts(LocalDate on) {
        return !on.isAfter(asOf) && age(on) <= policy.evidenceDays();
    }

    private boolean inWindow(LocalDate on) {
        return !on.isAfter(asOf) && age(on) < WINDOW_DAYS;
    }

    private BigDecimal weight(LocalDate on) {
        return TrustDecay.weight(age(on), policy.halfLife());
    }

    private int age(LocalDate on) {
        return (int) ChronoUnit.DAYS.between(on, asOf);
    }
}
