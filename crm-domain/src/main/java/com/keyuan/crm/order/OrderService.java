package com.keyuan.crm.order;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.People;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records, corrects and cancels orders, and shows them to those who may see their customer. */
@Service
@Transactional
@RequiredArgsConstructor
public class OrderService {

    private static final LocalDate OLDEST = LocalDate.EPOCH;

    private final Orders orders;
    private final Products products;
    private final People people;
    private final OrderQueries queries;
    private final Access access;
    private final AccessPolicy policy;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Records an order once, however often the same entry comes: by the same form, or by importing the same file again.
     *
     * @return whether it was new
     * @throws SavedOtherwise when the same form came before with other content
     * @throws OrderInFuture when dated after today
     * @throws OrderNumberTaken when the customer has another one of this number
     * @throws ProductRetired when it names a product that is no longer offered
     */
    public boolean record(CurrentUser user, OrderEntry entry) {
        access.require(user, Action.ORDER_RECORD, entry.customer().value());
        boolean isNew = add(user, entry);
        if (!isNew && entry.externalRef() == null) {
            orders.findById(entry.id())
                    .ifPresent(stored -> SavedOtherwise.unlessSame(subject(entry.id()), stored.facts(), entry.facts()));
        }
        return isNew;
    }

    /** Records orders of an import, where the importer has asked whether the user may import; same rules, same errors. */
    public boolean recordImported(CurrentUser user, OrderEntry entry) {
        access.require(user, Action.ORDER_IMPORT);
        return add(user, entry);
    }

    private boolean add(CurrentUser user, OrderEntry entry) {
        if (!orders.lockCustomer(entry.customer())) {
            throw new NotFound("customer", entry.customer());
        }
        if (isKnown(user, entry)) {
            return false;
        }
        check(entry.customer(), entry.facts(), entry.id(), null);
        orders.save(new Order(entry, user.id(), clock.instant()));
        audit.record(
                AuditKind.CREATED,
                user,
                subject(entry.id()),
                Changes.none()
                        .note("customer", entry.customer())
                        .note("number", entry.facts().number())
                        .note("amount", entry.facts().amount()));
        events.publishEvent(
                new OrderRecorded(entry.id(), entry.customer(), entry.facts().orderedOn()));
        return true;
    }

    private boolean isKnown(CurrentUser user, OrderEntry entry) {
        String ref = entry.externalRef();
        if (ref != null && orders.knownExternalRefs(List.of(ref)).contains(ref)) {
            return true;
        }
        Optional<Order> before = orders.findById(entry.id());
        before.ifPresent(order -> {
            if (!Objects.equals(order.getRecordedBy(), user.id())
                    || !order.getCustomer().equals(entry.customer())) {
                throw new StaleVersion("customer_order", entry.id());
            }
        });
        return before.isPresent();
    }

    /**
     * Corrects what was recorded wrongly.
     *
     * @param version the one the form was opened with
     * @throws OrderAlreadyCancelled when it counts no more
     */
    public void correct(CurrentUser user, OrderId id, OrderFacts right, long version) {
        Order order = load(user, id, version);
        orders.lockCustomer(order.getCustomer());
        check(order.getCustomer(), right, id, order.getProduct());
        audit.changed(user, subject(id), order.correct(right));
        orders.save(order);
        events.publishEvent(new OrderCorrected(id, order.getCustomer()));
    }

    /**
     * Takes an order off the figures; it stays on the list.
     *
     * @param reason why, at most 200 characters
     * @throws OrderAlreadyCancelled when somebody did so before
     */
    public void cancel(CurrentUser user, OrderId id, String reason, long version) {
        Order order = load(user, id, version);
        order.cancel(reason);
        orders.save(order);
        audit.changed(
                user,
                subject(id),
                Changes.none().field("cancelled", false, true).note("reason", reason));
        events.publishEvent(new OrderCorrected(id, order.getCustomer()));
    }

    /** The orders that the user may see, newest first. */
    @Transactional(readOnly = true)
    public Slice<OrderRow> list(CurrentUser user, OrderFilter filter, @Nullable String after, int size) {
        access.require(user, Action.ORDER_LIST);
        return queries.rows(policy.filter(user, Action.ORDER_VIEW), filter, after, size);
    }

    /** What the whole list comes to, not only the page shown. */
    @Transactional(readOnly = true)
    public OrderTotals totals(CurrentUser user, OrderFilter filter) {
        access.require(user, Action.ORDER_LIST);
        return queries.totals(policy.filter(user, Action.ORDER_VIEW), filter);
    }

    /** Whether orders may be taken out by this person: not by whoever has given notice. */
    @Transactional(readOnly = true)
    public boolean mayExport(CurrentUser user) {
        return access.allows(user, Action.ORDER_EXPORT);
    }

    @Transactional(readOnly = true)
    public Slice<OrderRow> listOf(CurrentUser user, CustomerId customer, @Nullable String after, int size) {
        access.require(user, Action.ORDER_VIEW_OF_CUSTOMER, customer.value());
        return queries.rowsOf(customer, after, size);
    }

    @Transactional(readOnly = true)
    public OrderTotals totalsOf(CurrentUser user, CustomerId customer) {
        access.require(user, Action.ORDER_VIEW_OF_CUSTOMER, customer.value());
        return queries.totalsOf(customer);
    }

    /** The name of a customer for whom the user may record an order. */
    @Transactional(readOnly = true)
    public String customerName(CurrentUser user, CustomerId customer) {
        access.require(user, Action.ORDER_RECORD, customer.value());
        return queries.customerName(customer).orElseThrow(() -> new NotFound("customer", customer));
    }

    /** Whom an order may name as its seller. */
    @Transactional(readOnly = true)
    public List<OrderQueries.Seller> sellers(CurrentUser user) {
        access.require(user, Action.ORDER_LIST);
        return queries.sellers();
    }

    public boolean mayRecord(CurrentUser user, CustomerId customer) {
        return access.allows(user, Action.ORDER_RECORD, customer.value());
    }

    public boolean mayCorrect(CurrentUser user, OrderId id) {
        return access.allows(user, Action.ORDER_CORRECT, id.value());
    }

    @Transactional(readOnly = true)
    public OrderPage page(CurrentUser user, OrderId id) {
        access.require(user, Action.ORDER_VIEW, id.value());
        return queries.page(id).orElseThrow(() -> new NotFound("customer_order", id));
    }

    /** The same for whoever may correct it. */
    @Transactional(readOnly = true)
    public OrderPage pageToCorrect(CurrentUser user, OrderId id) {
        access.require(user, Action.ORDER_CORRECT, id.value());
        return queries.page(id).orElseThrow(() -> new NotFound("customer_order", id));
    }

    private Order load(CurrentUser user, OrderId id, long version) {
        access.require(user, Action.ORDER_CORRECT, id.value());
        Order order = orders.findById(id).orElseThrow(() -> new NotFound("customer_order", id));
        StaleVersion.check("customer_order", id, Objects.requireNonNull(order.getVersion()), version);
        return order;
    }

    private void check(CustomerId customer, OrderFacts facts, OrderId id, @Nullable ProductId unchanged) {
        if (facts.orderedOn().isAfter(BusinessZone.today(clock))) {
            throw new OrderInFuture();
        }
        if (facts.orderedOn().isBefore(OLDEST)) {
            throw new OrderTooOld();
        }
        if (orders.isNumberTaken(customer, facts.number(), id)) {
            throw new OrderNumberTaken(facts.number());
        }
        PersonId seller = facts.salesperson();
        if (seller != null && people.findById(seller).isEmpty()) {
            throw new NotFound("person", seller);
        }
        ProductId product = facts.product();
        if (product != null && !product.equals(unchanged)) {
            requireOffered(product);
        }
    }

    private void requireOffered(ProductId id) {
        Product product = products.findById(id).orElseThrow(() -> new NotFound("product", id));
        if (product.isRetired()) {
            throw new ProductRetired(product.getName());
        }
    }

    private static SourceRef subject(OrderId id) {
        return new SourceRef("customer_order", id.value());
    }
}
