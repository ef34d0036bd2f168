package com.keyuan.crm.customer;

import com.keyuan.crm.shared.Slice;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that happened with a customer, of whatever room, newest first. */
public interface CustomerTimeline {

    Slice<TimelineEntry> slice(CustomerId customer, Set<TimelineEntry.Kind> kinds, @Nullable String after, int size);
}
