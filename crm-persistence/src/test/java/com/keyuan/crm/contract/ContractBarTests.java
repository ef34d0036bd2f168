package com.keyuan.crm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.contract.ContractBar.Bar;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What bars contracts with a customer, told when one is made and when it is signed. */
@CommittingTest
@PersistenceTest
class ContractBarTests {

    private final ContractService service;
    private final ContractSigning signing;
    private final ContractReading reading;
    private final TestCompany company;
    private final TestCustomers customers;
    private final TransactionTemplate transaction;
    private final TestClock clock;
    private Optional<Bar> bar = Optional.empty();

    ContractBarTests(
            Contracts contracts,
            ContractPlans plans,
            Opportunities opportunities,
            Allocations allocations,
            Access access,
            Audit audit,
            ApplicationEventPublisher events,
            ContractReading reading,
            TestCompany company,
            TestCustomers customers,
            TransactionTemplate transaction,
            TestClock clock) {
        ContractChecks checks = new ContractChecks(contracts, plans, opportunities, List.of(customer -> bar), access);
        this.service = new ContractService(checks, contracts, plans, allocations, access, audit, clock);
        this.signing = new ContractSigning(checks, contracts, plans, opportunities, audit, events, clock);
        this.reading = reading;
        this.company = company;
        this.customers = customers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Test
    void forbidsToMakeAndToSignAndSaysWhy() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CustomerId customer = customers.heldBy(sales);
        LocalDate today = BusinessZone.today(clock);
        ContractId made = ContractId.next();
        transaction.executeWithoutResult(now -> service.create(sales, contract(made, customer, today)));
        bar = Optional.of(new Bar("some.room.held", List.of("逾期 30 天")));
        ContractId next = ContractId.next();
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(now -> service.create(sales, contract(next, customer, today))))
                .isInstanceOfSatisfying(ContractBarred.class, barred -> {
                    assertThat(barred.messageKey()).isEqualTo("some.room.held");
                    assertThat(barred.arguments()).containsExactly("逾期 30 天");
                });
        assertThatThrownBy(() -> transaction.executeWithoutResult(now -> signing.sign(sales, made, today, 0)))
                .isInstanceOf(ContractBarred.class);
        assertThat(reading.ofCustomer(sales, customer))
                .extracting(ContractRow::state)
                .containsExactly(ContractState.NEGOTIATING);
    }

    private static NewContract contract(ContractId id, CustomerId customer, LocalDate today) {
        List<Instalment> plan = List.of(new Instalment(InstalmentId.next(), today, Money.of(9), null));
        return new NewContract(id, customer, null, null, new ContractFacts("管材", Money.of(9), today, null, null, plan));
    }
}
