package com.keyuan.crm.order.persistence;

import com.keyuan.crm.order.Product;
import com.keyuan.crm.order.ProductId;
import com.keyuan.crm.order.ProductRow;
import com.keyuan.crm.order.Products;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaProducts extends Products, Repository<Product, ProductId> {

    @Override
    @Query("select p from Product p where lower(p.name) = lower(:name)")
    Optional<Product> findByName(String name);

    @Override
    @Query("""
            select new com.keyuan.crm.order.ProductRow(p.id, p.name, p.retired, p.version,
                       (select count(o) from CustomerOrder o where o.product = p.id))
            from Product p order by p.name""")
    List<ProductRow> rows();
}
