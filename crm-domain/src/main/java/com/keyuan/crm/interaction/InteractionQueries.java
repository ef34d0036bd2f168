package com.keyuan.crm.interaction;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the form for a touch needs to know of other rooms. */
public interface InteractionQueries {

    /** Empty where the reader may not see the customer. */
    Optional<String> customerName(CurrentUser user, CustomerId customer);

    /** The one customer of exactly this name or short name, for whoever answers a call without seeing the customer. */
    Optional<CustomerId> customerNamed(String name);

    /** The customer's present contacts, those who decide first. */
    List<Choice<ContactId>> contacts(CustomerId customer);

    /** Everybody who works here. */
    List<Choice<PersonId>> colleagues();

    /** What a touch over this channel at that moment counts as; empty where there is no such channel. */
    Optional<ChannelKind> kindOf(ChannelId channel, Instant at);

    boolean isContactOf(ContactId contact, CustomerId customer);

    record Choice<T>(T id, String name) {}
}
