package com.keyuan.crm.interaction;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Recording touches with customers, and correcting one's own. */
@Service
@Transactional
@RequiredArgsConstructor
public class InteractionService {

    private final Interactions interactions;
    private final InteractionQueries queries;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * Records a touch with a customer whom the user may see. The same id again, by the same author, changes nothing.
     *
     * @return whether it was new
     * @throws SavedOtherwise when the same form came before with other content
     */
    public boolean record(CurrentUser user, InteractionId id, Touch touch) {
        access.require(user, Action.INTERACTION_RECORD, touch.customer().value());
        return add(user, id, touch, null);
    }

    /** Records that a customer turned to us, by one who knows it by name only; see {@link #named}. */
    public boolean answer(CurrentUser user, InteractionId id, String customerName, Function<CustomerId, Touch> touch) {
        return add(user, id, touch.apply(named(user, customerName)), null);
    }

    /**
     * Records a touch on behalf of another room, in its transaction and after its own checks: the phone team's call is a
     * touch of the company. One record makes one touch with a customer.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean recordFrom(CurrentUser by, InteractionId id, Touch touch, SourceRef source) {
        return add(by, id, touch, source);
    }

    /** Records what one tap says: the same id again, by the same user, says nothing more, whenever it comes. */
    public boolean recordOnce(CurrentUser user, InteractionId id, Touch touch) {
        access.require(user, Action.INTERACTION_RECORD, touch.customer().value());
        boolean first = interactions.findById(id).isEmpty();
        return first && add(user, id, touch, null);
    }

    /**
     * Records a touch that was received from outside, in the transaction that received it.
     *
     * @param by who imported or assigned it; null where it was reported by signature
     */
    @Transactional(propagation = Propagation.MANDATORY)
    InteractionId recordReceived(@Nullable CurrentUser by, Touch touch, SourceRef source) {
        InteractionId id = InteractionId.next();
        save(by, new Interaction(id, counted(touch), source, touch.person(), clock.instant()));
        return id;
    }

    private boolean add(CurrentUser user, InteractionId id, Touch said, @Nullable SourceRef source) {
        Touch touch = counted(said);
        Optional<Interaction> present = interactions.findById(id);
        if (present.isPresent()) {
            if (!user.isSelf(present.get().getCreatedBy())) {
                throw new StaleVersion("interaction", id);
            }
            if (source == null) {
                SavedOtherwise.unlessSame(subject(id), present.get().touch(), touch);
            }
            return false;
        }
        save(user, new Interaction(id, touch, source, user.id(), clock.instant()));
        return true;
    }

    private void save(@Nullable CurrentUser by, Interaction interaction) {
        Touch touch = interaction.touch();
        requireTheirContact(touch);
        interactions.save(interaction);
        SourceRef subject = subject(interaction.getId());
        audit.record(AuditKind.CREATED, by, subject, Changes.none().note("customer", touch.customer()));
        events.publishEvent(new InteractionRecorded(interaction.getId(), touch.customer(), touch.onlyPerson()));
    }

    /** Over a channel of the register it counts as the register says for that moment. */
    private Touch counted(Touch touch) {
        ChannelId channel = touch.companyChannel();
        return channel == null
                ? touch
                : touch.over(queries.kindOf(channel, touch.happenedAt())
                        .orElseThrow(() -> new NotFound("company_channel", channel)));
    }

    /**
     * Corrects what the user recorded wrongly; also the customer, to another whom they may see.
     *
     * @param version the one the form was opened with
     */
    public void correct(CurrentUser user, InteractionId id, Touch said, long version) {
        access.require(user, Action.INTERACTION_CORRECT, id.value());
        Interaction interaction = load(id);
        Touch right = counted(interaction.getSource() == null ? said : said.asReceived(interaction.touch()));
        StaleVersion.check("interaction", id, Objects.requireNonNull(interaction.getVersion()), version);
        CustomerId before = interaction.getCustomer();
        if (!before.equals(right.customer())) {
            access.require(user, Action.INTERACTION_RECORD, right.customer().value());
        }
        requireTheirContact(right);
        audit.changed(user, subject(id), interaction.correct(right, clock.instant()));
        interactions.save(interaction);
        events.publishEvent(new InteractionRecorded(id, right.customer(), right.onlyPerson()));
        if (!before.equals(right.customer())) {
            events.publishEvent(new InteractionRecorded(id, before, null));
        }
    }

    /** One's own record, to correct it. */
    @Transactional(readOnly = true)
    public InteractionPage page(CurrentUser user, InteractionId id) {
        access.require(user, Action.INTERACTION_CORRECT, id.value());
        Interaction interaction = load(id);
        return new InteractionPage(
                id,
                Objects.requireNonNull(interaction.getVersion()),
                interaction.touch(),
                interaction.getSource() != null,
                queries.customerName(user, interaction.getCustomer()).orElse(null));
    }

    /** Whether the user has customers to choose from; others say by name who rang. */
    @Transactional(readOnly = true)
    public boolean choosesCustomers(CurrentUser user) {
        return access.allows(user, Action.INTERACTION_RECORD);
    }

    /** The name of a customer with whom the user may record a touch. */
    @Transactional(readOnly = true)
    public String customerName(CurrentUser user, CustomerId customer) {
        access.require(user, Action.INTERACTION_RECORD, customer.value());
        return queries.customerName(user, customer).orElseThrow(() -> new NotFound("customer", customer));
    }

    /** Whom of theirs one may have spoken to. */
    @Transactional(readOnly = true)
    public List<InteractionQueries.Choice<ContactId>> contacts(CurrentUser user, CustomerId customer) {
        access.require(user, Action.INTERACTION_RECORD, customer.value());
        return queries.contacts(customer);
    }

    /**
     * The customer of exactly this name: whoever answers the telephone may record that a customer rang, also one whom
     * they may not see. They learn that it exists, and no more.
     *
     * @throws CustomerNotNamed when there is none, or more than one
     */
    @Transactional(readOnly = true)
    public CustomerId named(CurrentUser user, String customerName) {
        access.require(user, Action.INTERACTION_ANSWER);
        return queries.customerNamed(customerName).orElseThrow(CustomerNotNamed::new);
    }

    /** To whom of ours a customer may want to speak. */
    @Transactional(readOnly = true)
    public List<InteractionQueries.Choice<PersonId>> colleagues(CurrentUser user) {
        access.require(user, Action.INTERACTION_ANSWER);
        return queries.colleagues();
    }

    private void requireTheirContact(Touch touch) {
        if (touch.contact() != null && !queries.isContactOf(touch.contact(), touch.customer())) {
            throw new ContactOfAnother();
        }
    }

    private Interaction load(InteractionId id) {
        return interactions.findById(id).orElseThrow(() -> new NotFound("interaction", id));
    }

    private static SourceRef subject(InteractionId id) {
        return new SourceRef("interaction", id.value());
    }
}
