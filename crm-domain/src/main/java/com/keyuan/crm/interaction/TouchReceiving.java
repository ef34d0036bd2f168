package com.keyuan.crm.interaction;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes touches from call logs, telephone systems and mail servers. Whose number it is is found out by the contacts; what
 * nobody knows is kept until somebody says.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class TouchReceiving {

    private final ReceivedTouches touches;
    private final ReceivedTouchQueries queries;
    private final ChannelQueries channels;
    private final PeerSealing sealing;
    private final InteractionService interactions;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** One line of a call log, in the transaction of the import and after its own checks. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ReceivedOutcome imported(CurrentUser user, TouchNotice notice) {
        return receive(user, ReceivedTouchId.next(), notice);
    }

    /**
     * A report of a telephone system whose signature was found good.
     *
     * @throws DeliveryRepeated when exactly this report came before
     */
    public ReceivedOutcome delivered(ChannelId channel, String signature, TouchNotice notice) {
        if (!queries.isFirst(channel, signature, clock.instant())) {
            throw new DeliveryRepeated();
        }
        return receive(null, ReceivedTouchId.next(), notice);
    }

    /**
     * Somebody rang whom the user does not know: the number says who it was, or is kept until somebody says. The same id
     * again, by the same user, changes nothing.
     */
    public ReceivedOutcome noted(CurrentUser user, ReceivedTouchId id, TouchNotice notice) {
        access.require(user, Action.INTERACTION_ANSWER);
        Optional<ReceivedTouch> present = touches.findById(id);
        if (present.isPresent()) {
            return ReceivedOutcome.KNOWN;
        }
        return receive(user, id, notice);
    }

    private ReceivedOutcome receive(@Nullable CurrentUser by, ReceivedTouchId id, TouchNotice notice) {
        ChannelId channel = notice.channel();
        if (channel != null && queries.isKnown(channel, notice.reference())) {
            return ReceivedOutcome.KNOWN;
        }
        ChannelType type = channel == null ? ChannelType.PHONE : typeOf(channel);
        Medium medium = notice.medium() == null ? type.medium() : notice.medium();
        Interaction.requireSound(notice.direction(), notice.opensMatter(), notice.at(), clock.instant());
        ReceivedTouch touch =
                new ReceivedTouch(id, notice, medium, person(notice), by == null ? null : by.id(), clock.instant());
        if (notice.peer() != null) {
            ContactField field = medium == Medium.CALL ? ContactField.PHONE : type.peer();
            touch.comesFrom(sealing.seal(id, field, notice.peer()));
        }
        touches.saveAndFlush(touch);
        audit.record(AuditKind.CREATED, by, subject(id), Changes.none().note("companyChannel", channel));
        return recorded(by, touch);
    }

    private ReceivedOutcome recorded(@Nullable CurrentUser by, ReceivedTouch touch) {
        byte[] hash = touch.getPeerHash();
        PersonId person = touch.getPerson();
        if (hash == null || person == null) {
            return ReceivedOutcome.WAITING;
        }
        Optional<ReceivedTouchQueries.Match> match = queries.match(hash);
        if (match.isEmpty()) {
            return ReceivedOutcome.WAITING;
        }
        become(by, touch, match.get(), person);
        return ReceivedOutcome.RECORDED;
    }

    /** The touch becomes an interaction with this customer. */
    @Transactional(propagation = Propagation.MANDATORY)
    void become(@Nullable CurrentUser by, ReceivedTouch touch, ReceivedTouchQueries.Match match, PersonId person) {
        Touch made = new Touch(
                match.customer(),
                match.contact(),
                person,
                touch.getDirection(),
                touch.getMedium(),
                ChannelKind.SHARED,
                touch.isOpensMatter(),
                touch.isTwoWay(),
                null,
                touch.getHappenedAt(),
                touch.getNote(),
                touch.getChannel());
        touch.becomes(interactions.recordReceived(by, made, subject(touch.getId())));
        touches.saveAndFlush(touch);
    }

    private @Nullable PersonId person(TouchNotice notice) {
        if (notice.person() != null) {
            return notice.person();
        }
        ChannelId channel = notice.channel();
        return channels.colleague(notice.answeredAs())
                .or(() -> channel == null ? Optional.empty() : channels.holderAt(channel, notice.at()))
                .orElse(null);
    }

    private ChannelType typeOf(ChannelId channel) {
        return queries.typeOf(channel).orElseThrow(() -> new NotFound("company_channel", channel));
    }

    static SourceRef subject(ReceivedTouchId id) {
        return new SourceRef("received_touch", id.value());
    }
}
