package com.keyuan.crm.receivable.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.contract.ContractFacts;
import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ContractService;
import com.keyuan.crm.contract.ContractSigning;
import com.keyuan.crm.contract.Instalment;
import com.keyuan.crm.contract.InstalmentId;
import com.keyuan.crm.contract.NewContract;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.receivable.InvoiceEntry;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.InvoiceService;
import com.keyuan.crm.receivable.InvoiceUnsound;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of a contract may be billed, whoever asks and whatever the page shows. */
@PersistenceTest
class ContractBillingTests {

    private final InvoiceService invoices;
    private final ContractService contracts;
    private final ContractSigning signing;
    private final TestCompany company;
    private final TestCustomers customers;
    private final LocalDate today;
    private final ContractId contract = ContractId.next();
    private final InstalmentId deposit = InstalmentId.next();
    private final InstalmentId rest = InstalmentId.next();
    private CurrentUser finance;
    private CurrentUser sales;
    private CustomerId customer;

    ContractBillingTests(
            InvoiceService invoices,
            ContractService contracts,
            ContractSigning signing,
            TestCompany company,
            TestCustomers customers,
            TestClock clock) {
        this.invoices = invoices;
        this.contracts = contracts;
        this.signing = signing;
        this.company = company;
        this.customers = customers;
        this.today = clock.today();
    }

    @BeforeEach
    void negotiate() {
        finance = company.hire("财务部", Role.FINANCE);
        sales = company.hire("华东一部", Role.SALES);
        customer = customers.heldBy(sales);
        List<Instalment> plan = List.of(
                new Instalment(deposit, today, Money.of(30), null), new Instalment(rest, today, Money.of(70), null));
        contracts.create(
                sales,
                new NewContract(
                        contract,
                        customer,
                        null,
                        null,
                        new ContractFacts("管材", Money.of(100), today, null, null, plan)));
    }

    @Test
    void billsASignedContractInstalmentByInstalmentOnce() {
        assertThatThrownBy(() -> bill(customer, deposit.value())).hasMessageContaining("notSigned");
        signing.sign(sales, contract, today, 0);
        assertThat(bill(customer, deposit.value())).isTrue();
        assertThatThrownBy(() -> bill(customer, deposit.value())).hasMessageContaining("billed");
        assertThatThrownBy(() -> bill(customers.heldBy(sales), rest.value())).hasMessageContaining("ofAnotherContract");
        assertThatThrownBy(() -> bill(customer, UUID.randomUUID()))
                .isInstanceOf(InvoiceUnsound.class)
                .hasMessageContaining("ofAnotherContract");
        signing.complete(company.hire("华东一部", Role.MANAGER), contract, 1);
        assertThatThrownBy(() -> bill(customer, rest.value())).hasMessageContaining("notSigned");
    }

    private boolean bill(CustomerId whom, @Nullable UUID instalment) {
        InvoiceId id = InvoiceId.next();
        return invoices.record(
                finance,
                new InvoiceEntry(
                        id,
                        whom,
                        "FP" + id,
                        Money.of(30),
                        today,
                        today.plusDays(30),
                        contract.value(),
                        instalment,
                        null));
    }
}
