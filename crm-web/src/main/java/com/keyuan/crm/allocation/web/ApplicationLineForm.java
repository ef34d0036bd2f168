package com.keyuan.crm.allocation.web;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** One customer asked for, and what is to come of it. */
@Getter
@Setter
public class ApplicationLineForm {

    private @Nullable CustomerId customer;

    private @Nullable Money revenue;
}
