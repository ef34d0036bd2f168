package com.keyuan.crm.order.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.order.ProductId;
import com.keyuan.crm.order.ProductService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.web.Permits;
import com.keyuan.crm.shared.web.Refusals;
import com.keyuan.crm.shared.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of products: add, rename, retire. */
@Controller
@RequestMapping("/products")
@RequiredArgsConstructor
class ProductController {

    private final ProductService products;

    @GetMapping
    @Permits(Action.PRODUCT_MAINTAIN)
    String list(CurrentUser user, Model model) {
        ProductForm form = new ProductForm();
        form.setId(ProductId.next());
        model.addAttribute("productForm", form).addAttribute("rows", products.list(user));
        return "order/products";
    }

    @PostMapping
    @Permits(Action.PRODUCT_MAINTAIN)
    String add(
            CurrentUser user,
            @Valid @ModelAttribute ProductForm form,
            BindingResult errors,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                products.add(user, Objects.requireNonNull(form.getId()), Objects.requireNonNull(form.getName()));
                Toast.done(redirect, "order.done.productAdded");
                return "redirect:/products";
            } catch (RuleViolation refused) {
                Refusals.into(errors, refused);
            }
        }
        model.addAttribute("rows", products.list(user));
        return Refusals.again(response, "order/products");
    }

    @PostMapping("/{id}/name")
    @Permits(Action.PRODUCT_MAINTAIN)
    String rename(
            CurrentUser user,
            @PathVariable ProductId id,
            @RequestParam String name,
            @RequestParam long version,
            RedirectAttributes redirect) {
        if (name.isBlank() || name.length() > 80) {
            Toast.warn(redirect, "order.error.productName");
            return "redirect:/products";
        }
        try {
            products.rename(user, id, name.strip(), version);
            Toast.done(redirect, "order.done.productRenamed");
        } catch (RuleViolation refused) {
            Refusals.onTheNextPage(redirect, refused);
        }
        return "redirect:/products";
    }

    @PostMapping("/{id}/retirement")
    @Permits(Action.PRODUCT_MAINTAIN)
    String retire(
            CurrentUser user,
            @PathVariable ProductId id,
            @RequestParam boolean retired,
            @RequestParam long version,
            RedirectAttributes redirect) {
        products.setRetired(user, id, retired, version);
        Toast.done(redirect, retired ? "order.done.productRetired" : "order.done.productOffered");
        return "redirect:/products";
    }
}
