package com.keyuan.crm.tier.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.receivable.CompanyAccountId;
import com.keyuan.crm.receivable.DisputeService;
import com.keyuan.crm.receivable.MatchingService;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.receivable.ReceiptService;
import com.keyuan.crm.receivable.TestReceivables;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of what fell due was paid in time, as the tiers take it from the ledger. */
@PersistenceTest
@Import(TestReceivables.class)
class PaymentConductTests {

    private final MatchingService matching;
    private final ReceiptService receipts;
    private final DisputeService disputes;
    private final TestReceivables money;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final LocalDate today;

    PaymentConductTests(
            MatchingService matching,
            ReceiptService receipts,
            DisputeService disputes,
            TestReceivables money,
            TestCompany company,
            TestCustomers customers,
            TestClock clock,
            JdbcClient jdbc) {
        this.matching = matching;
        this.receipts = receipts;
        this.disputes = disputes;
        this.money = money;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
        this.today = clock.today();
    }

    @Test
    void countsWhatWasPaidInTimeAndDidNotGoBack() {
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        CustomerId customer = customers.inPool();
        CompanyAccountId account = money.account();
        LocalDate due = today.minusDays(20);
        money.billed(finance, customer, "100", due);
        matching.oldestFirst(finance, money.received(finance, account, customer, "100", due));
        money.billed(finance, customer, "30", due);
        matching.oldestFirst(finance, money.received(finance, account, customer, "30", due.plusDays(1)));
        money.billed(finance, customer, "7", due);
        ReceiptId bounced = money.received(finance, account, customer, "7", due.minusDays(2));
        matching.oldestFirst(finance, bounced);
        receipts.reverse(finance, bounced, due.plusDays(5), "退票", 0);
        disputes.open(finance, money.billed(finance, customer, "1000", due), "数量不符");
        money.billed(finance, customer, "5000", today.plusDays(1));

        assertThat(conduct(customer, today)).isEqualTo("137.00 100.00");
        assertThat(conduct(customer, due.plusDays(4)))
                .as("the day before it went back")
                .isEqualTo("137.00 107.00");
    }

    private String conduct(CustomerId customer, LocalDate asOf) {
        return jdbc.sql(TierSql.FACTORS
                        + " select due_amount || ' ' || settled_amount from evidence where customer_id = :customer")
                .param("asOf", asOf)
                .param("standOn", "infinity")
                .param("customer", customer.value())
                .query(String.class)
                .single();
    }
}
