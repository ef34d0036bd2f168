package com.keyuan.crm.customer;

import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has to hold whenever a customer is written, whoever writes it: known codes, no twin, completeness in step. */
@Component
@RequiredArgsConstructor
class CustomerEntry {

    private final Customers customers;
    private final ReferenceLists lists;
    private final NameSorting sorting;
    private final TwinCheck twins;
    private final CustomerKeeping keeping;
    private final Clock clock;

    Customer newCustomer(
            CustomerId id, CustomerName name, CustomerDetails details, @Nullable String twinReason, CurrentUser user) {
        Customer customer =
                new Customer(id, name, sorting.keyOf(name.value()), twinReason, details, user.id(), clock.instant());
        return store(user, customer);
    }

    void change(
            CurrentUser user,
            Customer customer,
            CustomerName name,
            CustomerDetails details,
            @Nullable String twinReason) {
        if (!customer.getName().equals(name.value()) || twinReason != null) {
            customer.rename(name, sorting.keyOf(name.value()), twinReason);
        }
        customer.edit(details);
        store(user, customer);
    }

    /** One whose fields have been set. */
    Customer store(CurrentUser user, Customer customer) {
        requireKnownCodes(customer.details());
        twins.check(user, customer);
        Customer stored = customers.save(customer);
        keeping.inStep(stored);
        return stored;
    }

    private void requireKnownCodes(CustomerDetails details) {
        requireKnown(CustomerList.KIND, details.kind(), "kind");
        requireKnown(CustomerList.INDUSTRY, details.industry(), "industry");
        requireKnown(CustomerList.SOURCE, details.source(), "source");
        String region = details.region();
        if (region != null && lists.region(region).isEmpty()) {
            throw new ListCodeUnknown("region");
        }
    }

    private void requireKnown(CustomerList list, @Nullable String code, String field) {
        if (code != null
                && lists.entries(list).stream().noneMatch(entry -> entry.code().equals(code))) {
            throw new ListCodeUnknown(field);
        }
    }
}
