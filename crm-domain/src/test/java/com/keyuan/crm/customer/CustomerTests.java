package com.keyuan.crm.customer;

import static com.keyuan.crm.customer.CustomerFixture.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CustomerTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    @Test
    void keepsWhatWasEntered() {
        CustomerDetails details = aCustomer().wellKnown().details();
        assertThat(aCustomer().wellKnown().build().details()).isEqualTo(details);
    }

    @Test
    void isLostOnceWithAReason() {
        Customer customer = aCustomer().build();
        customer.lose(TODAY, "转向沪宁管业");
        assertThat(customer.getLostReason()).isEqualTo("转向沪宁管业");
        assertThatThrownBy(() -> customer.lose(TODAY, "又一次")).isInstanceOf(AlreadyLost.class);
        assertThat(customer.getLostReason()).isEqualTo("转向沪宁管业");
    }

    @Test
    void isFoundOnlyAfterItWasLost() {
        Customer customer = aCustomer().build();
        assertThatThrownBy(customer::findAgain).isInstanceOf(NotLost.class);
        customer.lose(TODAY, "转向沪宁管业");
        customer.findAgain();
        assertThat(customer.getLostOn()).isNull();
        assertThat(customer.getLostReason()).isNull();
    }

    @Test
    void takesItsKeyFromANewName() {
        Customer customer = aCustomer().build();
        customer.rename(new CustomerName("恒桥路桥有限公司"), "heng qiao lu qiao", null);
        assertThat(customer.getNameKey()).isEqualTo("恒桥路桥");
    }

    @Test
    void tellsTheLogWhatDiffersAndNothingElse() {
        Customer customer = aCustomer().wellKnown().build();
        CustomerDetails before = customer.details();
        customer.edit(aCustomer().wellKnown().buying(Money.of(2_000_000)).details());
        assertThat(customer.changesSince(customer.getName(), before).byField())
                .containsOnly(entry("demandEstimate", "1200000.00", "2000000.00"));
        assertThat(customer.changesSince(customer.getName(), customer.details()).isEmpty())
                .isTrue();
    }

    private static java.util.Map.Entry<String, Changes.Change> entry(String field, String before, String after) {
        return java.util.Map.entry(field, new Changes.Change(before, after));
    }
}
