package com.keyuan.crm.interaction;

import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** One touch between a customer and us: a call, a message, a mail. */
@Entity
@Getter
public class Interaction {

    public static final int LONGEST_NOTE = 2000;

    /** Clocks of phones differ a little. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Instant OLDEST =
            LocalDate.of(2000, 1, 1).atStartOfDay(BusinessZone.ID).toInstant();

    @EmbeddedId
    private InteractionId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "contact_id"))
    private @Nullable ContactId contact;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private PersonId person;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Medium medium;

    @Enumerated(EnumType.STRING)
    private ChannelKind channelKind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "channel_id"))
    private @Nullable ChannelId companyChannel;

    private boolean opensMatter;
    private boolean twoWay;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "only_person_id"))
    private @Nullable PersonId onlyPerson;

    private Instant happenedAt;
    private @Nullable String note;

    @Embedded
    private @Nullable SourceRef source;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "created_by"))
    private PersonId createdBy;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Interaction() {}

    /**
     * @throws NotHappenedYet when it lies in the future
     * @throws HappenedTooLongAgo when it lies before the year 2000
     * @throws MatterNotInbound when it says that our own call opened a matter of the customer's
     */
    public Interaction(InteractionId id, Touch touch, @Nullable SourceRef source, PersonId createdBy, Instant now) {
        this.id = id;
        this.source = source;
        this.createdBy = createdBy;
        this.createdAt = now;
        take(touch, now);
    }

    public Touch touch() {
        return new Touch(
                customer,
                contact,
                person,
                direction,
                medium,
                channelKind,
                opensMatter,
                twoWay,
                onlyPerson,
                happenedAt,
                note,
                companyChannel);
    }

    /** Replaces what was recorded wrongly, under the same rules, and says what changed. */
    public Changes correct(Touch right, Instant now) {
        Changes changes = touch().changesTo(right);
        take(right, now);
        return changes;
    }

    private void take(Touch touch, Instant now) {
        requireSound(touch.direction(), touch.opensMatter(), touch.happenedAt(), now);
        customer = touch.customer();
        contact = touch.contact();
        person = touch.person();
        direction = touch.direction();
        medium = touch.medium();
        channelKind = touch.channel();
        companyChannel = touch.companyChannel();
        opensMatter = touch.opensMatter();
        twoWay = touch.twoWay();
        onlyPerson = touch.onlyPerson();
        happenedAt = touch.happenedAt();
        note = touch.note();
    }

    static void requireSound(Direction direction, boolean opensMatter, Instant happenedAt, Instant now) {
        if (happenedAt.isAfter(now.plus(AHEAD))) {
            throw new NotHappenedYet();
        }
        if (happenedAt.isBefore(OLDEST)) {
            throw new HappenedTooLongAgo();
        }
        if (opensMatter && direction != Direction.IN) {
            throw new MatterNotInbound();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Interaction that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
