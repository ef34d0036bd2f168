package com.keyuan.crm.intake.web;

import com.keyuan.crm.order.OrderFilter;
import com.keyuan.crm.order.ProductId;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** What the address of the order list says, under the same names. */
@Getter
@Setter
public class OrderFilterForm {

    private @Nullable String q;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private OrderFilter.@Nullable Sort kind;
    private @Nullable ChannelKind channel;
    private @Nullable ProductId product;
    private @Nullable PersonId seller;

    OrderFilter toFilter() {
        return new OrderFilter(q == null || q.isBlank() ? null : q, from, to, kind, channel, product, seller);
    }
}
