package com.keyuan.crm.interaction.web;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelReading;
import com.keyuan.crm.interaction.ChannelType;
import com.keyuan.crm.interaction.Direction;
import com.keyuan.crm.interaction.InteractionQueries;
import com.keyuan.crm.interaction.InteractionService;
import com.keyuan.crm.interaction.Medium;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the form offers to choose from. */
@Component
@RequiredArgsConstructor
class InteractionChoices {

    private final InteractionService interactions;
    private final ChannelReading register;
    private final MessageSource messages;

    List<Option> customers(CurrentUser user, @Nullable UUID customer) {
        return customer == null
                ? List.of()
                : List.of(Option.of(customer, interactions.customerName(user, new CustomerId(customer))));
    }

    List<Option> contacts(CurrentUser user, @Nullable UUID customer) {
        return customer == null
                ? List.of()
                : interactions.contacts(user, new CustomerId(customer)).stream()
                        .map(contact -> Option.of(contact.id(), contact.name()))
                        .toList();
    }

    List<Option> colleagues(CurrentUser user) {
        return of(interactions.colleagues(user));
    }

    List<Option> of(List<InteractionQueries.Choice<PersonId>> people) {
        return people.stream().map(one -> Option.of(one.id(), one.name())).toList();
    }

    /** The channels over which the user may have spoken, the user's own first. */
    List<Option> companyChannels(CurrentUser user) {
        return register.usable(user).stream()
                .map(one ->
                        Option.of(one.id(), one.label() == null ? one.address() : one.label() + " " + one.address()))
                .toList();
    }

    List<Option> types() {
        return named("interaction.register.type.", ChannelType.values());
    }

    List<Option> ways() {
        return named("interaction.register.to.", ChannelMoveForm.To.values());
    }

    List<Option> directions() {
        return named("interaction.direction.", Direction.values());
    }

    List<Option> media() {
        return named("interaction.medium.", Medium.values());
    }

    List<Option> channels() {
        return named("interaction.channel.", ChannelKind.values());
    }

    private List<Option> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> Option.of(
                        value.name(),
                        messages.getMessage(prefix + value.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
