package com.keyuan.crm.customer;

import com.keyuan.crm.shared.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's page: its one story. */
public record CustomerPage(
        CustomerHead head,
        Completeness completeness,
        List<ContactCard> contacts,
        List<CustomerTask> tasks,
        List<FactSource> sources,
        Slice<TimelineEntry> timeline) {

    public CustomerPage {
        contacts = List.copyOf(contacts);
        tasks = List.copyOf(tasks);
        sources = List.copyOf(sources);
    }

    /** Where the present value of a field came from; null where somebody typed it in. */
    public @Nullable FactSource sourceOf(String field) {
        return sources.stream()
                .filter(source ->
                        source.contact() == null && source.field().name().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** The newest source of anything about the contact; null where somebody typed everything in. */
    public @Nullable FactSource sourceOf(ContactId contact) {
        return sources.stream()
                .filter(source -> contact.equals(source.contact()))
                .max(java.util.Comparator.comparing(FactSource::enteredAt))
                .orElse(null);
    }
}
