package com.keyuan.crm.order;

import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/**
 * One order of a customer, or one return. The amount is CNY without VAT after discounts, by order date; a return is
 * negative. A cancelled order stays on the list and counts for nothing.
 */
@Entity(name = "CustomerOrder")
@Table(name = "customer_order")
@Getter
public class Order {

    @EmbeddedId
    private OrderId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    private String number;

    private LocalDate orderedOn;

    @Embedded
    private Money amount;

    @Enumerated(EnumType.STRING)
    private ChannelKind channelKind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "salesperson_id"))
    private @Nullable PersonId salesperson;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "product_id"))
    private @Nullable ProductId product;

    private boolean cancelled;

    private @Nullable String cancelReason;

    private @Nullable String externalRef;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "recorded_by"))
    private @Nullable PersonId recordedBy;

    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Order() {}

    /** @param recordedBy null when no person recorded it, as in the demo company's history */
    public Order(OrderEntry entry, @Nullable PersonId recordedBy, Instant now) {
        this.id = entry.id();
        this.customer = entry.customer();
        this.externalRef = entry.externalRef();
        this.recordedBy = recordedBy;
        this.recordedAt = now;
        take(entry.facts());
    }

    /** Whether goods came back rather than went out. */
    public boolean isReturn() {
        return amount.isNegative();
    }

    public OrderFacts facts() {
        return new OrderFacts(number, orderedOn, amount, channelKind, salesperson, product);
    }

    /**
     * Replaces what was recorded wrongly and says what changed.
     *
     * @throws OrderAlreadyCancelled when it counts no more
     */
    public Changes correct(OrderFacts right) {
        requireNotCancelled();
        Changes changes = facts().changesTo(right);
        take(right);
        return changes;
    }

    /** @throws OrderAlreadyCancelled when somebody did so before */
    public void cancel(String reason) {
        requireNotCancelled();
        cancelled = true;
        cancelReason = reason;
    }

    private void requireNotCancelled() {
        if (cancelled) {
            throw new OrderAlreadyCancelled(number);
        }
    }

    private void take(OrderFacts facts) {
        number = facts.number();
        orderedOn = facts.orderedOn();
        amount = facts.amount();
        channelKind = facts.channelKind();
        salesperson = facts.salesperson();
        product = facts.product();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Order that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
