package com.keyuan.crm.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;

/** From orders to forecasts: fits the models, checks them, and asks them about every customer. Pure. */
@RequiredArgsConstructor
final class ForecastComputation {

    private final ForecastSettings settings;
    private final LocalDate asOf;

    /** Whether there is enough to be fitted. */
    boolean isEnough(List<Purchases> bought) {
        return bought.size() >= settings.leastCustomers() && repeaters(bought) >= settings.leastRepeaters();
    }

    static int repeaters(List<Purchases> bought) {
        return (int) bought.stream().filter(Purchases::isRepeated).count();
    }

    /**
     * @param buyers customers with an order, by day
     * @return empty where the likelihood has no one top
     */
    Optional<ForecastResult> result(List<OrderHistory> histories, SortedMap<LocalDate, Integer> buyers) {
        List<Purchases> bought = bought(histories);
        List<GammaGammaLikelihood.Spending> spent = histories.stream()
                .filter(one -> one.meanValue() > 0)
                .map(one -> new GammaGammaLikelihood.Spending(one.now().orders(), one.meanValue()))
                .toList();
        Optional<ForecastFitting.Found<BgNbd>> orders =
                ForecastFitting.orders(bought).filter(ForecastFitting.Found::isSure);
        Optional<ForecastFitting.Found<GammaGamma>> values = spent.isEmpty()
                ? Optional.empty()
                : ForecastFitting.values(spent).filter(ForecastFitting.Found::isSure);
        if (orders.isEmpty() || values.isEmpty()) {
            return Optional.empty();
        }
        BgNbdRule rule = new BgNbdRule(orders.get().model());
        return Optional.of(new ForecastResult(
                orders.get(),
                values.get(),
                spent.size(),
                correlation(spent),
                customers(histories, orders.get().model(), values.get().model()),
                FitCheck.frequency(rule, bought),
                FitCheck.curve(rule, buyers, firsts(histories), asOf),
                holdout(histories)));
    }

    private List<CustomerForecast> customers(List<OrderHistory> histories, BgNbd orders, GammaGamma values) {
        ForecastRule rule = new ForecastRule(
                orders, values, settings.horizonWeeks(), settings.discount().doubleValue());
        return histories.stream().map(rule::of).toList();
    }

    /** Each as of the day. */
    static List<Purchases> bought(List<OrderHistory> histories) {
        return histories.stream().map(one -> one.purchases(one.now())).toList();
    }

    private ForecastResult.@Nullable Holdout holdout(List<OrderHistory> histories) {
        List<Purchases> bought = new ArrayList<>();
        List<Integer> later = new ArrayList<>();
        for (OrderHistory one : histories) {
            OrderHistory.Seen then = one.heldOut();
            if (then != null) {
                bought.add(one.purchases(then));
                later.add(one.now().orders() - then.orders());
            }
        }
        if (!isEnough(bought)) {
            return null;
        }
        return ForecastFitting.orders(bought)
                .filter(ForecastFitting.Found::isSure)
                .map(found -> new BgNbdRule(found.model()))
                .map(rule -> new ForecastResult.Holdout(
                        asOf.minusWeeks(settings.holdoutWeeks()),
                        FitCheck.error(rule, bought, later, settings.holdoutWeeks()),
                        FitCheck.heldOut(rule, bought, later, settings.holdoutWeeks())))
                .orElse(null);
    }

    private static SortedMap<LocalDate, Integer> firsts(List<OrderHistory> histories) {
        SortedMap<LocalDate, Integer> firsts = new TreeMap<>();
        histories.forEach(one -> firsts.merge(one.firstOn(), 1, Integer::sum));
        return firsts;
    }

    /** Of the logarithms, since few customers buy much. */
    private static double correlation(List<GammaGammaLikelihood.Spending> spent) {
        double orders = spent.stream()
                .mapToDouble(one -> Math.log(one.orders()))
                .average()
                .orElse(0);
        double means = spent.stream()
                .mapToDouble(one -> Math.log(one.mean()))
                .average()
                .orElse(0);
        double both = 0;
        double ofOrders = 0;
        double ofMeans = 0;
        for (GammaGammaLikelihood.Spending one : spent) {
            double x = Math.log(one.orders()) - orders;
            double y = Math.log(one.mean()) - means;
            both += x * y;
            ofOrders += x * x;
            ofMeans += y * y;
        }
        return ofOrders == 0 || ofMeans == 0 ? 0 : both / Math.sqrt(ofOrders * ofMeans);
    }
}
