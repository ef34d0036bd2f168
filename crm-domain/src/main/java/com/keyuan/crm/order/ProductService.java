package com.keyuan.crm.order;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of products. */
@Service
@Transactional
@RequiredArgsConstructor
public class ProductService {

    private final Products products;
    private final Access access;
    private final Audit audit;

    /** All products by name, for those who keep the list. */
    @Transactional(readOnly = true)
    public List<ProductRow> list(CurrentUser user) {
        access.require(user, Action.PRODUCT_MAINTAIN);
        return products.rows();
    }

    /** What an order may name: the products not retired. */
    @Transactional(readOnly = true)
    public List<ProductRow> offered(CurrentUser user) {
        access.require(user, Action.ORDER_LIST);
        return products.rows().stream().filter(product -> !product.retired()).toList();
    }

    /** @throws ProductNameTaken when there is one of that name, whatever the case */
    public void add(CurrentUser user, ProductId id, String name) {
        access.require(user, Action.PRODUCT_MAINTAIN);
        if (products.findById(id).isPresent()) {
            return;
        }
        requireFree(name, id);
        products.save(new Product(id, name));
        audit.record(AuditKind.CREATED, user, subject(id), Changes.none().note("name", name));
    }

    /** @throws ProductNameTaken when another one has that name */
    public void rename(CurrentUser user, ProductId id, String name, long version) {
        Product product = load(user, id, version);
        requireFree(name, id);
        audit.changed(user, subject(id), Changes.none().field("name", product.getName(), name));
        product.rename(name);
        products.save(product);
    }

    /** Takes the product off the choice for new orders, or puts it back. */
    public void setRetired(CurrentUser user, ProductId id, boolean retired, long version) {
        Product product = load(user, id, version);
        audit.changed(user, subject(id), Changes.none().field("retired", product.isRetired(), retired));
        if (retired) {
            product.retire();
        } else {
            product.offerAgain();
        }
        products.save(product);
    }

    private Product load(CurrentUser user, ProductId id, long version) {
        access.require(user, Action.PRODUCT_MAINTAIN);
        Product product = products.findById(id).orElseThrow(() -> new NotFound("product", id));
        StaleVersion.check("product", id, Objects.requireNonNull(product.getVersion()), version);
        return product;
    }

    private void requireFree(String name, ProductId self) {
        products.findByName(name).filter(other -> !other.getId().equals(self)).ifPresent(other -> {
            throw new ProductNameTaken(other.getName());
        });
    }

    private static SourceRef subject(ProductId id) {
        return new SourceRef("product", id.value());
    }
}
