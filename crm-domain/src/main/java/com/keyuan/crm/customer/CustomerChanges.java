package com.keyuan.crm.customer;

import com.keyuan.crm.shared.Slice;
import org.jspecify.annotations.Nullable;

/** What was changed in a customer's record and its contacts', newest first. */
public interface CustomerChanges {

    Slice<ChangeEntry> slice(CustomerId customer, @Nullable String after, int size);
}
