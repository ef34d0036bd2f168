package com.keyuan.crm.interaction.web;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ChannelId;
import com.keyuan.crm.interaction.Direction;
import com.keyuan.crm.interaction.Interaction;
import com.keyuan.crm.interaction.InteractionId;
import com.keyuan.crm.interaction.InteractionPage;
import com.keyuan.crm.interaction.Medium;
import com.keyuan.crm.interaction.Touch;
import com.keyuan.crm.interaction.TouchNotice;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.PersonId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import lombok.Getter;
import lombok.Setter;
import org.jspecify.annotations.Nullable;

/** A call, message or mail as it is typed in. */
@Getter
@Setter
public class InteractionForm {

    @NotNull private @Nullable UUID id;

    /** Null for a new one. */
    private @Nullable Long version;

    private @Nullable UUID customer;

    /** Who rang, by whoever does not see the customer. */
    @Size(max = 120) private @Nullable String customerName;

    /** Which number rang, where nobody knows whose it is. */
    @Size(max = 40) private @Nullable String peer;

    private @Nullable UUID contact;

    @NotNull private @Nullable Direction direction = Direction.IN;

    @NotNull private @Nullable Medium medium = Medium.CALL;

    @NotNull private @Nullable ChannelKind channel = ChannelKind.SHARED;

    private @Nullable ChannelId companyChannel;

    private boolean opensMatter;
    private boolean twoWay = true;
    private @Nullable UUID onlyPerson;

    @NotNull private @Nullable LocalDateTime happenedAt;

    @Size(max = Interaction.LONGEST_NOTE) private @Nullable String note;

    static InteractionForm now(@Nullable UUID customer, Clock clock) {
        InteractionForm form = new InteractionForm();
        form.id = InteractionId.next().value();
        form.customer = customer;
        form.happenedAt =
                LocalDateTime.ofInstant(clock.instant(), BusinessZone.ID).truncatedTo(ChronoUnit.MINUTES);
        return form;
    }

    static InteractionForm from(InteractionPage page) {
        Touch touch = page.touch();
        InteractionForm form = new InteractionForm();
        form.id = page.id().value();
        form.version = page.version();
        form.customer = touch.customer().value();
        form.contact = touch.contact() == null ? null : touch.contact().value();
        form.direction = touch.direction();
        form.medium = touch.medium();
        form.channel = touch.channel();
        form.companyChannel = touch.companyChannel();
        form.opensMatter = touch.opensMatter();
        form.twoWay = touch.twoWay();
        form.onlyPerson = touch.onlyPerson() == null ? null : touch.onlyPerson().value();
        form.happenedAt = LocalDateTime.ofInstant(touch.happenedAt(), BusinessZone.ID);
        form.note = touch.note();
        return form;
    }

    Touch toTouch(CustomerId of, PersonId person) {
        return new Touch(
                of,
                contact == null ? null : new ContactId(contact),
                person,
                Objects.requireNonNull(direction),
                Objects.requireNonNull(medium),
                Objects.requireNonNull(channel),
                opensMatter,
                twoWay,
                onlyPerson == null ? null : new PersonId(onlyPerson),
                Objects.requireNonNull(happenedAt).atZone(BusinessZone.ID).toInstant(),
                note == null || note.isEmpty() ? null : note,
                companyChannel);
    }

    /** By the number alone. */
    TouchNotice toNotice(PersonId person) {
        return new TouchNotice(
                companyChannel,
                "hand-" + id,
                Objects.requireNonNull(direction),
                medium,
                twoWay,
                opensMatter,
                Objects.requireNonNull(happenedAt).atZone(BusinessZone.ID).toInstant(),
                peer,
                person,
                null,
                note);
    }
}
