package com.keyuan.crm.trip.web;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripKind;
import com.keyuan.crm.trip.TripPlan;
import com.keyuan.crm.trip.TripPlanWrong;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A plan as it is typed in. */
@Getter
@Setter
class TripForm {

    @NotNull private @Nullable UUID id;

    private @Nullable Long version;

    @NotNull private @Nullable TripKind kind;

    @NotBlank @Size(max = 200) private @Nullable String purpose;

    @NotBlank @Size(max = 200) private @Nullable String places;

    @NotNull private @Nullable LocalDate from;

    @NotNull private @Nullable LocalDate to;

    private List<UUID> customers = new ArrayList<>();
    private List<UUID> companions = new ArrayList<>();
    private @Nullable Money expectedCost;

    static TripForm empty(LocalDate today) {
        TripForm form = new TripForm();
        form.id = TripId.next().value();
        form.kind = TripKind.SALES;
        form.from = today;
        form.to = today;
        return form;
    }

    /**
     * The plan as the service takes it.
     *
     * @throws TripPlanWrong when it ends before it begins
     */
    TripPlan toPlan() {
        LocalDate first = Objects.requireNonNull(from);
        LocalDate last = Objects.requireNonNull(to);
        if (last.isBefore(first)) {
            throw new TripPlanWrong("dates-reversed", "to");
        }
        return new TripPlan(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(purpose),
                Objects.requireNonNull(places),
                new DateRange(first, last),
                customers.stream().map(CustomerId::new).toList(),
                companions.stream().map(PersonId::new).collect(Collectors.toSet()),
                expectedCost);
    }

    TripId tripId() {
        return new TripId(Objects.requireNonNull(id));
    }
}
