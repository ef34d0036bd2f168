package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trips for tests, which read as prose: {@code aTrip().to(customer).costing("5000").planned()}. */
public final class TripFixture {

    public static final Instant NOW = Instant.parse("2026-03-18T02:00:00Z");

    private final PersonId traveller;
    private TripKind kind = TripKind.SALES;
    private LocalDate from = LocalDate.parse("2026-03-16");
    private LocalDate to = LocalDate.parse("2026-03-18");
    private List<CustomerId> customers = List.of(CustomerId.next());
    private Set<PersonId> companions = Set.of();
    private @Nullable Money cost;

    private TripFixture(PersonId traveller) {
        this.traveller = traveller;
    }

    public static TripFixture aTrip() {
        return new TripFixture(PersonId.next());
    }

    public static TripFixture aTripOf(PersonId traveller) {
        return new TripFixture(traveller);
    }

    public TripFixture to(CustomerId... visited) {
        customers = List.of(visited);
        return this;
    }

    public TripFixture local() {
        kind = TripKind.LOCAL;
        return this;
    }

    public TripFixture with(PersonId... along) {
        companions = Set.of(along);
        return this;
    }

    public TripFixture costing(String yuan) {
        cost = Money.of(yuan);
        return this;
    }

    public TripFixture from(String first, String last) {
        from = LocalDate.parse(first);
        to = LocalDate.parse(last);
        return this;
    }

    public TripPlan plan() {
        return new TripPlan(kind, "年度框架协议", "南通", new DateRange(from, to), customers, companions, cost);
    }

    public Trip planned(boolean needsGoAhead) {
        return new Trip(TripId.next(), "CL-2603-001", traveller, plan(), needsGoAhead, NOW);
    }

    public Trip planned() {
        return planned(false);
    }

    public static Visit aVisit(CustomerId customer, VisitNote note) {
        LoggedVisit logged = new LoggedVisit(
                customer, null, NOW, VisitKind.QUOTATION, Set.of(), note, "寄证书", LocalDate.parse("2026-03-20"), null);
        return new Visit(VisitId.next(), PersonId.next(), logged, NOW);
    }
}
