package com.keyuan.crm.intake;

import static com.keyuan.crm.intake.IntakeField.CUSTOMER;
import static com.keyuan.crm.intake.IntakeField.PRODUCT;
import static com.keyuan.crm.intake.IntakeField.SALESPERSON;

import com.keyuan.crm.customer.CustomerDetails;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerImporting;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.order.OrderEntry;
import com.keyuan.crm.order.OrderFacts;
import com.keyuan.crm.order.OrderId;
import com.keyuan.crm.order.OrderService;
import com.keyuan.crm.order.ProductId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders of former years, with the customers, products and salespeople that they name. */
@Component
@RequiredArgsConstructor
class OrderIntake implements IntakeOf<OrderLine> {

    private final CustomerImporting customers;
    private final OrderService orders;
    private final IntakeNewcomers newcomers;

    @Override
    public IntakeKind kind() {
        return IntakeKind.ORDERS;
    }

    @Override
    public RowCheck<OrderLine> check(RowCells row, @Nullable String mark, IntakeFacts facts) {
        return OrderRowRule.check(row, mark, facts);
    }

    @Override
    public RowOutcome enter(CurrentUser user, SourceRef source, OrderLine line, IntakeFacts facts) {
        String customer = facts.idOrMade(
                CUSTOMER,
                line.customer(),
                name -> customers
                        .enter(user, new CustomerName(name), CustomerDetails.NONE, source)
                        .toString());
        String product = facts.idOrMade(
                PRODUCT, line.product(), name -> newcomers.product(user, name).toString());
        String salesperson = facts.idOrMade(
                SALESPERSON,
                line.salesperson(),
                name -> newcomers.formerSalesperson(user, name).toString());
        OrderFacts order = new OrderFacts(
                line.numberOrMade(),
                line.orderedOn(),
                line.amount(),
                line.channel(),
                salesperson == null ? null : PersonId.of(salesperson),
                product == null ? null : ProductId.of(product));
        CustomerId of = CustomerId.of(Objects.requireNonNull(customer));
        boolean isNew = orders.recordImported(user, new OrderEntry(OrderId.next(), of, order, line.fingerprint()));
        return isNew ? RowOutcome.ENTERED : RowOutcome.KNOWN;
    }
}
