package com.keyuan.crm.customer;

import com.keyuan.crm.shared.SourceRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where the present value of a field came from, and who entered it when. */
public record FactSource(
        FactField field, @Nullable ContactId contact, SourceRef source, String enteredBy, Instant enteredAt) {}
