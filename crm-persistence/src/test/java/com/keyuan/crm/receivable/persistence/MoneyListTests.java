package com.keyuan.crm.receivable.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.receivable.AgeingBy;
import com.keyuan.crm.receivable.AgeingReading;
import com.keyuan.crm.receivable.CompanyAccountId;
import com.keyuan.crm.receivable.InvoiceFilter;
import com.keyuan.crm.receivable.InvoiceRow;
import com.keyuan.crm.receivable.ReceiptFilter;
import com.keyuan.crm.receivable.ReceiptReading;
import com.keyuan.crm.receivable.ReceiptRow;
import com.keyuan.crm.receivable.ReceivableReading;
import com.keyuan.crm.receivable.TestReceivables;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.TestClock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;

/** Lists of invoices and receipts, page by page to their end. */
@PersistenceTest
@Import(TestReceivables.class)
class MoneyListTests {

    private static final int MORE_THAN_A_PAGE = 61;
    private static final InvoiceFilter OPEN = new InvoiceFilter(null, InvoiceFilter.View.OPEN, null, null, null);
    private static final InvoiceFilter ALL = new InvoiceFilter(null, InvoiceFilter.View.ALL, null, null, null);
    private static final ReceiptFilter ANY = new ReceiptFilter(null, null, null, false, null);

    private final ReceivableReading reading;
    private final ReceiptReading receipts;
    private final AgeingReading ageing;
    private final TestReceivables money;
    private final TestCompany company;
    private final TestCustomers customers;
    private final LocalDate today;
    private CurrentUser finance;
    private CustomerId customer;
    private CompanyAccountId account;

    MoneyListTests(
            ReceivableReading reading,
            ReceiptReading receipts,
            AgeingReading ageing,
            TestReceivables money,
            TestCompany company,
            TestCustomers customers,
            TestClock clock) {
        this.reading = reading;
        this.receipts = receipts;
        this.ageing = ageing;
        this.money = money;
        this.company = company;
        this.customers = customers;
        this.today = clock.today();
    }

    @BeforeEach
    void hire() {
        finance = company.hire("财务部", Role.FINANCE);
        customer = customers.inPool();
        account = money.account();
    }

    @Test
    void showsEachOfThemOnceHoweverManyPagesThereAre() {
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            money.billed(finance, customer, "10", today.minusDays(i / 7));
            money.received(finance, account, customer, "5", today.minusDays(i / 7));
        }
        assertThat(all(after -> reading.invoices(finance, OPEN, after), InvoiceRow::id))
                .hasSize(MORE_THAN_A_PAGE);
        assertThat(all(after -> reading.invoices(finance, ALL, after), InvoiceRow::id))
                .hasSize(MORE_THAN_A_PAGE);
        assertThat(all(after -> receipts.list(finance, ANY, after), ReceiptRow::id))
                .hasSize(MORE_THAN_A_PAGE);
        assertThat(all(
                        after -> receipts.unmatched(finance, after),
                        row -> row.receipt().id()))
                .hasSize(MORE_THAN_A_PAGE);
        assertThat(reading.invoicesOf(finance, customer).next()).isNotNull();
        assertThat(reading.receiptsOf(finance, customer).next()).isNotNull();
        CustomerId other = customers.inPool();
        assertThat(reading.invoices(finance, new InvoiceFilter(null, InvoiceFilter.View.ALL, null, null, other), null)
                        .rows())
                .isEmpty();
    }

    private static <T> Set<Object> all(Function<@Nullable String, Slice<T>> page, Function<T, Object> id) {
        Set<Object> seen = new HashSet<>();
        String after = null;
        do {
            Slice<T> slice = page.apply(after);
            slice.rows().forEach(row -> assertThat(seen.add(id.apply(row))).isTrue());
            after = slice.next();
        } while (after != null);
        return seen;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "~",
                "2026-03-18",
                "2026-03-18~",
                "2026-02-30~00000000-0000-0000-0000-000000000000",
                "+999999999-12-31~00000000-0000-0000-0000-000000000000",
                "-999999999-01-01~00000000-0000-0000-0000-000000000000",
                "0000-01-01~00000000-0000-0000-0000-000000000000",
                "1~2~3",
                "1.2.3~1~00000000-0000-0000-0000-000000000000"
            })
    void beginsAtTheBeginningAfterACursorThatIsNone(String cursor) {
        money.billed(finance, customer, "10", today);
        money.received(finance, account, customer, "5", today);
        assertThat(reading.invoices(finance, OPEN, cursor).rows()).hasSize(1);
        assertThat(receipts.list(finance, ANY, cursor).rows()).hasSize(1);
        assertThat(ageing.page(finance, today, AgeingBy.CUSTOMER, cursor)
                        .slice()
                        .rows())
                .hasSize(1);
    }
}
