package com.keyuan.crm.order;

import java.util.List;
import java.util.Optional;

/** The maintained list of products. */
public interface Products {

    Optional<Product> findById(ProductId id);

    /** By name, whatever the case. */
    Optional<Product> findByName(String name);

    /** All of them by name, the retired ones too. */
    List<ProductRow> rows();

    Product save(Product product);
}
