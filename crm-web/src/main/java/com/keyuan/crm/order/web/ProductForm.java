package com.keyuan.crm.order.web;

import com.keyuan.crm.order.ProductId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A product to be put on the list. */
@Getter
@Setter
class ProductForm {

    @NotNull private @Nullable ProductId id;

    @NotBlank @Size(max = 80) private @Nullable String name;
}
