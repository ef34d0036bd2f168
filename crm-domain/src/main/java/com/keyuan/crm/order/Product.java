package com.keyuan.crm.order;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** Something we sell, by the name under which orders mention it; a retired one stays for old orders. */
@Entity
@Getter
public class Product {

    @EmbeddedId
    private ProductId id;

    @Version
    private @Nullable Long version;

    private String name;

    private boolean retired;

    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    public Product(ProductId id, String name) {
        this.id = id;
        this.name = name;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** No new order may name it. */
    public void retire() {
        retired = true;
    }

    public void offerAgain() {
        retired = false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Product that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
