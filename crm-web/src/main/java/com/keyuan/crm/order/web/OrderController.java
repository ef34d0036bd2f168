package com.keyuan.crm.order.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.order.OrderEntry;
import com.keyuan.crm.order.OrderFilter;
import com.keyuan.crm.order.OrderId;
import com.keyuan.crm.order.OrderPage;
import com.keyuan.crm.order.OrderService;
import com.keyuan.crm.order.ProductId;
import com.keyuan.crm.order.ProductService;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.Conflict;
import com.keyuan.crm.shared.web.Option;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders: list, page, entry, correction, cancellation, and the customer's panel. */
@Controller
@RequiredArgsConstructor
class OrderController {

    private static final int PAGE = 50;

    private final OrderService orders;
    private final CustomerReading customers;
    private final ProductService products;
    private final Clock clock;

    @GetMapping("/orders")
    @Permits(Action.ORDER_LIST)
    String list(
            CurrentUser user,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) OrderFilter.@Nullable Sort kind,
            @RequestParam(required = false) @Nullable ChannelKind channel,
            @RequestParam(required = false) @Nullable ProductId product,
            @RequestParam(required = false) @Nullable PersonId seller,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        String text = q == null || q.isBlank() ? null : q.strip();
        OrderFilter filter = new OrderFilter(text, from, to, kind, channel, product, seller);
        model.addAttribute("slice", orders.list(user, filter, after, PAGE))
                .addAttribute("totals", orders.totals(user, filter))
                .addAttribute("mayExport", orders.mayExport(user))
                .addAttribute("filter", filter)
                .addAttribute("channels", ChannelKind.values())
                .addAttribute("products", productOptions(user, null))
                .addAttribute("sellers", sellerOptions(user));
        return "order/list";
    }

    @GetMapping("/orders/new")
    @Permits(Action.ORDER_RECORD)
    String form(CurrentUser user, @RequestParam(required = false) @Nullable CustomerId customer, Model model) {
        OrderForm form = new OrderForm();
        form.setId(OrderId.next());
        form.setCustomer(customer);
        form.setOrderedOn(BusinessZone.today(clock));
        form.setChannelKind(ChannelKind.SHARED);
        model.addAttribute("orderForm", form);
        return form(user, form, null, model);
    }

    private String form(CurrentUser user, OrderForm form, @Nullable OrderPage page, Model model) {
        CustomerId customer = form.getCustomer();
        model.addAttribute("page", page)
                .addAttribute(
                        "customers",
                        customer == null
                                ? List.of()
                                : List.of(Option.of(
                                        customer,
                                        page == null ? orders.customerName(user, customer) : page.customerName())))
                .addAttribute("channels", ChannelKind.values())
                .addAttribute("products", productOptions(user, page))
                .addAttribute("sellers", sellerOptions(user))
                .addAttribute("today", BusinessZone.today(clock));
        return "order/form";
    }

    @PostMapping("/orders")
    @Permits(Action.ORDER_RECORD)
    String record(
            CurrentUser user,
            @Valid @ModelAttribute OrderForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                CustomerId customer = Objects.requireNonNull(form.getCustomer());
                orders.record(
                        user, new OrderEntry(Objects.requireNonNull(form.getId()), customer, form.toFacts(), null));
                Toast.done(redirect, "order.done.recorded");
                return "redirect:/orders/" + form.getId();
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, form(user, form, null, model));
    }

    @GetMapping("/orders/{id}")
    @Permits(Action.ORDER_VIEW)
    String page(CurrentUser user, @PathVariable OrderId id, Model model) {
        model.addAttribute("page", orders.page(user, id)).addAttribute("mayCorrect", orders.mayCorrect(user, id));
        return "order/detail";
    }

    @GetMapping("/orders/{id}/correction")
    @Permits(Action.ORDER_CORRECT)
    String correction(CurrentUser user, @PathVariable OrderId id, Model model) {
        OrderPage page = orders.pageToCorrect(user, id);
        OrderForm form = OrderForm.from(page);
        model.addAttribute("orderForm", form);
        return form(user, form, page, model);
    }

    @PostMapping("/orders/{id}/correction")
    @Permits(Action.ORDER_CORRECT)
    String correct(
            CurrentUser user,
            @PathVariable OrderId id,
            @Valid @ModelAttribute OrderForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                orders.correct(user, id, form.toFacts(), form.getVersion());
                Toast.done(redirect, "order.done.corrected");
                return "redirect:/orders/" + id;
            } catch (StaleVersion stale) {
                return conflict(user, orders.pageToCorrect(user, id), form, model, response);
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        return Refusals.again(response, form(user, form, orders.pageToCorrect(user, id), model));
    }

    private String conflict(
            CurrentUser user, OrderPage theirs, OrderForm form, Model model, HttpServletResponse response) {
        OrderForm now = OrderForm.from(theirs);
        form.setVersion(now.getVersion());
        String view = form(user, form, theirs, model);
        Conflict.between(form, now, model)
                .in("number", "orderedOn", "amount", "returned")
                .inWords("channelKind", "order.channel.")
                .inChoice("salesperson", "sellers")
                .inChoice("product", "products")
                .show(response);
        return view;
    }

    @PostMapping("/orders/{id}/cancellation")
    @Permits(Action.ORDER_CORRECT)
    String cancel(
            CurrentUser user,
            @PathVariable OrderId id,
            @RequestParam String reason,
            @RequestParam long version,
            RedirectAttributes redirect) {
        if (reason.isBlank() || reason.length() > 200) {
            Toast.warn(redirect, "order.error.reason");
            return "redirect:/orders/" + id;
        }
        try {
            orders.cancel(user, id, reason.strip(), version);
            Toast.done(redirect, "order.done.cancelled");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/orders/" + id;
    }

    /** A panel of the customer's page. */
    @GetMapping("/customers/{id}/orders")
    @Permits(Action.ORDER_VIEW_OF_CUSTOMER)
    String ofCustomer(
            CurrentUser user,
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("slice", orders.listOf(user, id, after, PAGE))
                .addAttribute("totals", orders.totalsOf(user, id))
                .addAttribute("customer", id)
                .addAttribute("mayRecord", orders.mayRecord(user, id))
                .addAttribute("head", customers.frame(user, id, "orders").orElse(null));
        return "order/panel";
    }

    private List<Option> productOptions(CurrentUser user, @Nullable OrderPage page) {
        Stream<Option> offered =
                products.offered(user).stream().map(product -> Option.of(product.id(), product.name()));
        // a retired product stays on the order that names it
        Stream<Option> own = page == null || page.product() == null
                ? Stream.of()
                : Stream.of(Option.of(page.product(), Objects.requireNonNull(page.productName())));
        return Stream.concat(offered, own).distinct().toList();
    }

    private List<Option> sellerOptions(CurrentUser user) {
        return orders.sellers(user).stream()
                .map(seller -> new Option(seller.id().toString(), seller.name(), seller.department()))
                .toList();
    }
}
