package com.keyuan.crm.trust.web;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trust.PersonState;
import com.keyuan.crm.trust.TrustFactor;
import com.keyuan.crm.trust.TrustPolicy;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A draft of the policy: weights and shares in hundredths of one, as 0.35. */
@Getter
@Setter
class TrustPolicyForm {

    /** The newest version when the form was opened. */
    private int seen;

    @NotNull private @Nullable LocalDate effectiveFrom;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal firstContact;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal orderRoute;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal breadth;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal tenure;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal verification;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal teamService;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal record;

    @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) private @Nullable BigDecimal companyFrom;

    @NotNull @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2) private @Nullable BigDecimal sharedFrom;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal confidenceFrom;

    @NotNull @Min(1) @Max(3650) private @Nullable Integer halfLife;

    @NotNull @Min(365) @Max(3650) private @Nullable Integer evidenceDays;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal present;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal onNotice;

    @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2) private @Nullable BigDecimal left;

    @NotNull @DecimalMin("1") @Digits(integer = 14, fraction = 2) private @Nullable BigDecimal riskLimit;

    @Size(max = 400) private @Nullable String note;

    static TrustPolicyForm from(TrustPolicy policy, int newest, LocalDate today) {
        TrustPolicyForm form = new TrustPolicyForm();
        form.seen = newest;
        form.effectiveFrom = today;
        form.weigh(policy.weights());
        form.companyFrom = policy.companyFrom();
        form.sharedFrom = policy.sharedFrom();
        form.confidenceFrom = policy.confidenceFrom().setScale(2, RoundingMode.HALF_UP);
        form.halfLife = policy.halfLife();
        form.evidenceDays = policy.evidenceDays();
        form.present = policy.share(PersonState.PRESENT);
        form.onNotice = policy.share(PersonState.ON_NOTICE);
        form.left = policy.share(PersonState.LEFT);
        form.riskLimit = policy.riskLimit();
        return form;
    }

    void weigh(Map<TrustFactor, BigDecimal> weights) {
        firstContact = weights.get(TrustFactor.FIRST_CONTACT);
        orderRoute = weights.get(TrustFactor.ORDER_ROUTE);
        breadth = weights.get(TrustFactor.BREADTH);
        tenure = weights.get(TrustFactor.TENURE);
        verification = weights.get(TrustFactor.VERIFICATION);
        teamService = weights.get(TrustFactor.TEAM_SERVICE);
        record = weights.get(TrustFactor.RECORD);
    }

    /** @throws com.keyuan.crm.trust.TrustPolicyUnsound when the numbers contradict each other */
    TrustPolicy toPolicy(PersonId author, Instant now) {
        Map<TrustFactor, BigDecimal> weights = new EnumMap<>(TrustFactor.class);
        weights.put(TrustFactor.FIRST_CONTACT, Objects.requireNonNull(firstContact));
        weights.put(TrustFactor.ORDER_ROUTE, Objects.requireNonNull(orderRoute));
        weights.put(TrustFactor.BREADTH, Objects.requireNonNull(breadth));
        weights.put(TrustFactor.TENURE, Objects.requireNonNull(tenure));
        weights.put(TrustFactor.VERIFICATION, Objects.requireNonNull(verification));
        weights.put(TrustFactor.TEAM_SERVICE, Objects.requireNonNull(teamService));
        weights.put(TrustFactor.RECORD, Objects.requireNonNull(record));
        Map<PersonState, BigDecimal> shares = new EnumMap<>(PersonState.class);
        shares.put(PersonState.PRESENT, Objects.requireNonNull(present));
        shares.put(PersonState.ON_NOTICE, Objects.requireNonNull(onNotice));
        shares.put(PersonState.LEFT, Objects.requireNonNull(left));
        return new TrustPolicy(
                0,
                Objects.requireNonNull(effectiveFrom),
                weights,
                Objects.requireNonNull(companyFrom),
                Objects.requireNonNull(sharedFrom),
                Objects.requireNonNull(confidenceFrom),
                Objects.requireNonNull(halfLife),
                Objects.requireNonNull(evidenceDays),
                shares,
                Objects.requireNonNull(riskLimit),
                note == null || note.isBlank() ? null : note,
                author,
                now);
    }
}
