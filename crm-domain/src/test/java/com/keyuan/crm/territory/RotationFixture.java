package com.keyuan.crm.territory;

import com.keyuan.crm.allocation.AllocationFixture;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Customers and people for tests of plans. */
final class RotationFixture {

    static final TerritorySettings SETTINGS = new TerritorySettings(24, 48, 35, 15);

    private RotationFixture() {}

    static PersonId person(int number) {
        return new PersonId(new UUID(1, number));
    }

    static CustomerId customer(int number) {
        return new CustomerId(new UUID(2, number));
    }

    static DueRow due(int number, char tier, int holder, String region, String revenue) {
        return new DueRow(
                customer(number),
                "客户" + number,
                tier,
                person(holder),
                "甲",
                Level.SENIOR,
                LocalDate.of(2024, 1, 1),
                List.of(DueReason.TENURE),
                new BigDecimal(revenue),
                new BigDecimal("50"),
                BigDecimal.ZERO,
                region,
                region,
                "C",
                null);
    }

    static DueRow waiting(DueRow row) {
        return new DueRow(
                row.customer(),
                row.name(),
                row.tier(),
                row.holder(),
                row.holderName(),
                row.level(),
                row.since(),
                row.reasons(),
                row.revenue(),
                row.trust(),
                row.moneyAtRisk(),
                row.region(),
                row.regionLabel(),
                row.industry(),
                LocalDate.of(2026, 4, 1));
    }

    static Seller seller(int number, Level level) {
        return new Seller(
                person(number),
                "人" + number,
                level,
                true,
                false,
                "320100",
                List.of(0, 0, 10),
                new BigDecimal("1000"),
                Map.of());
    }

    static Seller manager(int number) {
        return new Seller(person(number), "经理", null, false, true, null, List.of(0, 0, 0), BigDecimal.ZERO, Map.of());
    }

    static RotationFacts facts(List<DueRow> due, List<Seller> people) {
        return new RotationFacts(AllocationFixture.policyV1(), due, people, Map.of(), Map.of(), Map.of(), Map.of());
    }

    static RotationFacts with(RotationFacts facts, Map<PersonId, List<RotationFacts.Reach>> reach) {
        return new RotationFacts(
                facts.allocation(),
                facts.due(),
                facts.people(),
                reach,
                facts.former(),
                facts.interests(),
                facts.contact());
    }

    static RotationFacts formerly(RotationFacts facts, int customer, int person) {
        return new RotationFacts(
                facts.allocation(),
                facts.due(),
                facts.people(),
                facts.reach(),
                Map.of(customer(customer), Set.of(person(person))),
                facts.interests(),
                facts.contact());
    }
}
