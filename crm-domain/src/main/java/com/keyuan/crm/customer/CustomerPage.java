package com.keyuan.crm.customer;

import com.keyuan.crm.shared.Slice;
import java.util.Comparator;
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

    /** Where the present value of a field came from; null where it was never changed. */
    public @Nullable FactSource sourceOf(String field) {
        return sources.stream()
                .filter(source ->
                        source.contact() == null && source.field().name().equals(field))
                .findFirst()
                .orElse(null);
    }

    /** The newest source of anything about the contact; null where nothing was ever changed. */
    public @Nullable FactSource sourceOf(ContactId contact) {
        return sources.stream()
                .filter(source -> contact.equals(source.contact()))
                .max(Comparator.comparing(FactSource::enteredAt))
                .orElse(null);
    }
}
