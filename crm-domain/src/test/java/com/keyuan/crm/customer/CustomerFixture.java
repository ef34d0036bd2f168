package com.keyuan.crm.customer;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Customers for tests: {@code aCustomer().named("江北恒桥建设集团").wellKnown().build()}. */
public final class CustomerFixture {

    public static final Instant NOW = Instant.parse("2026-03-18T02:00:00Z");
    public static final CreditCode CODE = new CreditCode("91350100M000100Y43");

    private String name = "江北恒桥建设集团";
    private CustomerDetails details = CustomerDetails.NONE;
    private @Nullable PersonId creator = PersonId.next();

    private CustomerFixture() {}

    public static CustomerFixture aCustomer() {
        return new CustomerFixture();
    }

    public CustomerFixture named(String newName) {
        name = newName;
        return this;
    }

    public CustomerFixture enteredBy(PersonId person) {
        creator = person;
        return this;
    }

    public CustomerFixture wellKnown() {
        details = new CustomerDetails(
                "恒桥",
                CODE,
                "CONTRACTOR",
                "E",
                "321002",
                "文昌中路 1 号",
                HeadcountBand.UNDER_500,
                Money.of(1_200_000),
                "上午送货",
                "螺旋焊管",
                "EXHIBITION");
        return this;
    }

    public CustomerFixture at(@Nullable String address) {
        details = changed(address, details.demandEstimate());
        return this;
    }

    public CustomerFixture buying(@Nullable Money inAYear) {
        details = changed(details.address(), inAYear);
        return this;
    }

    private CustomerDetails changed(@Nullable String address, @Nullable Money demandEstimate) {
        return new CustomerDetails(
                details.shortName(),
                details.creditCode(),
                details.kind(),
                details.industry(),
                details.region(),
                address,
                details.headcount(),
                demandEstimate,
                details.specialNeeds(),
                details.preferences(),
                details.source());
    }

    public CustomerDetails details() {
        return details;
    }

    public Customer build() {
        return new Customer(CustomerId.next(), new CustomerName(name), name, null, details, creator, NOW);
    }
}
