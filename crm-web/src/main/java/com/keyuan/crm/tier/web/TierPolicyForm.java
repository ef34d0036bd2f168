package com.keyuan.crm.tier.web;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.tier.TierFactor;
import com.keyuan.crm.tier.TierPolicy;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A draft of the policy: weights in hundredths of one, as 0.35. */
@Getter
@Setter
class TierPolicyForm {

    /** The newest version when the form was opened. */
    private int seen;

    @NotNull private TierPolicy.@Nullable Method method;

    @NotNull private @Nullable LocalDate effectiveFrom;

    @NotNull @DecimalMin("0.01") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal value;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal potential;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal loyalty;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal satisfaction;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal importance;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal payment;

    @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) private @Nullable BigDecimal aThreshold;

    @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) private @Nullable BigDecimal bThreshold;

    @NotNull @DecimalMin("0") @DecimalMax("50") @Digits(integer = 2, fraction = 2) private @Nullable BigDecimal hysteresis;

    @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) private @Nullable BigDecimal paretoA;

    @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) private @Nullable BigDecimal paretoB;

    private boolean autoAccept;

    @Size(max = 400) private @Nullable String note;

    static TierPolicyForm from(TierPolicy policy, int newest, LocalDate today) {
        TierPolicyForm form = new TierPolicyForm();
        form.seen = newest;
        form.method = policy.method();
        form.effectiveFrom = today;
        form.value = policy.weight(TierFactor.VALUE);
        form.potential = policy.weight(TierFactor.POTENTIAL);
        form.loyalty = policy.weight(TierFactor.LOYALTY);
        form.satisfaction = policy.weight(TierFactor.SATISFACTION);
        form.importance = policy.weight(TierFactor.IMPORTANCE);
        form.payment = policy.weight(TierFactor.PAYMENT);
        form.aThreshold = policy.aThreshold();
        form.bThreshold = policy.bThreshold();
        form.hysteresis = policy.hysteresis();
        form.paretoA = policy.paretoA();
        form.paretoB = policy.paretoB();
        form.autoAccept = policy.autoAccept();
        return form;
    }

    /** @throws com.keyuan.crm.tier.TierPolicyUnsound when the numbers contradict each other */
    TierPolicy toPolicy(PersonId author, Instant now) {
        Map<TierFactor, BigDecimal> weights = new EnumMap<>(TierFactor.class);
        weights.put(TierFactor.VALUE, Objects.requireNonNull(value));
        weights.put(TierFactor.POTENTIAL, Objects.requireNonNull(potential));
        weights.put(TierFactor.LOYALTY, Objects.requireNonNull(loyalty));
        weights.put(TierFactor.SATISFACTION, Objects.requireNonNull(satisfaction));
        weights.put(TierFactor.IMPORTANCE, Objects.requireNonNull(importance));
        weights.put(TierFactor.PAYMENT, Objects.requireNonNull(payment));
        return new TierPolicy(
                0,
                Objects.requireNonNull(method),
                Objects.requireNonNull(effectiveFrom),
                weights,
                Objects.requireNonNull(aThreshold),
                Objects.requireNonNull(bThreshold),
                Objects.requireNonNull(hysteresis),
                Objects.requireNonNull(paretoA),
                Objects.requireNonNull(paretoB),
                autoAccept,
                note == null || note.isBlank() ? null : note,
                author,
                now);
    }
}
