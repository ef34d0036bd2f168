package com.keyuan.crm.order;

import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an order says.
 *
 * @param amount CNY without VAT, after discounts; negative for a return
 * @param channelKind whose channel it was placed over
 * @param salesperson who sold it, null where nobody knows
 * @param product null where none of the list was named
 */
public record OrderFacts(
        String number,
        LocalDate orderedOn,
        Money amount,
        ChannelKind channelKind,
        @Nullable PersonId salesperson,
        @Nullable ProductId product) {

    Changes changesTo(OrderFacts other) {
        return Changes.none()
                .field("number", number, other.number)
                .field("orderedOn", orderedOn, other.orderedOn)
                .field("amount", amount, other.amount)
                .field("channelKind", channelKind, other.channelKind)
                .field("salesperson", salesperson, other.salesperson)
                .field("product", product, other.product);
    }
}
