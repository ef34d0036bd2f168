package com.keyuan.crm.order.web;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.OrderAmountNegative;
import com.keyuan.crm.order.OrderFacts;
import com.keyuan.crm.order.OrderId;
import com.keyuan.crm.order.OrderPage;
import com.keyuan.crm.order.ProductId;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** An order as somebody types it: the amount is positive, a return is ticked. */
@Getter
@Setter
class OrderForm {

    @NotNull private @Nullable OrderId id;

    private long version;

    @NotNull private @Nullable CustomerId customer;

    @NotBlank @Size(max = 40) private @Nullable String number;

    @NotNull private @Nullable LocalDate orderedOn;

    @NotNull private @Nullable Money amount;

    private boolean returned;

    @NotNull private @Nullable ChannelKind channelKind;

    private @Nullable PersonId salesperson;

    private @Nullable ProductId product;

    static OrderForm from(OrderPage page) {
        OrderForm form = new OrderForm();
        form.id = page.id();
        form.version = page.version();
        form.customer = page.customer();
        form.number = page.number();
        form.orderedOn = page.orderedOn();
        form.amount = new Money(page.amount().abs());
        form.returned = page.amount().signum() < 0;
        form.channelKind = page.channelKind();
        form.salesperson = page.salesperson();
        form.product = page.product();
        return form;
    }

    /** @throws OrderAmountNegative when the amount has a sign */
    OrderFacts toFacts() {
        Money typed = Objects.requireNonNull(amount);
        if (typed.isNegative()) {
            throw new OrderAmountNegative();
        }
        return new OrderFacts(
                Objects.requireNonNull(number),
                Objects.requireNonNull(orderedOn),
                returned ? typed.negated() : typed,
                Objects.requireNonNull(channelKind),
                salesperson,
                product);
    }
}
