package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import java.time.Clock;
import java.util.Arrays;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Working off the checklist of a handover, and accepting the customer at its end. */
@Service
@Transactional
@RequiredArgsConstructor
public class HandoverService {

    private static final int LONGEST_NOTE = 400;

    private final Handovers handovers;
    private final HandoverQueries queries;
    private final Access access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /**
     * The new holder has done a point of the checklist; once more changes nothing.
     *
     * @param note why there was no visit of both; how the letter went; a remark otherwise
     * @throws HandoverOver when it is not running any more
     * @throws HandoverNoteMissing where the point needs one
     * @throws HandoverNotTicked when the point shows by itself, or is the phone team's
     */
    public void tick(CurrentUser user, HandoverId id, HandoverStep step, @Nullable String note) {
        access.require(user, Action.HANDOVER_WORK, id.value());
        Handover handover = running(id);
        String said = said(note);
        switch (step) {
            case RECORD, CALL -> throw new HandoverNotTicked();
            case LETTER -> mustBeAWay(said);
            case VISIT -> mustBeSaid(said);
            case WORK, CHANNELS -> {}
        }
        tick(user, handover, step, step == HandoverStep.WORK ? listed(id) : said);
    }

    /** What is accepted, counted, so that it can be told later. */
    private String listed(HandoverId id) {
        return String.valueOf(queries.work(id).size());
    }

    /** The phone team has rung the customer and says what they said; once more changes nothing. */
    public void called(CurrentUser user, HandoverId id, @Nullable String note) {
        access.require(user, Action.HANDOVER_CALL, id.value());
        Handover handover = running(id);
        String said = said(note);
        mustBeSaid(said);
        tick(user, handover, HandoverStep.CALL, said);
    }

    /**
     * The new holder accepts the customer; with that the former one reads it no more. Accepted already, it stays so.
     *
     * @throws HandoverOver when the customer went on
     * @throws HandoverIncomplete when points of the checklist are open
     */
    public void accept(CurrentUser user, HandoverId id) {
        access.require(user, Action.HANDOVER_WORK, id.value());
        Handover handover = lock(id);
        if (handover.getState() == HandoverState.ACCEPTED) {
            return;
        }
        handover.requireRunning();
        HandoverStanding standing = queries.standing(id);
        Set<HandoverStep> open = standing.open();
        if (!open.isEmpty()) {
            throw new HandoverIncomplete(open.size());
        }
        for (HandoverStep shown : Set.of(HandoverStep.RECORD, HandoverStep.VISIT)) {
            handovers.tick(id, shown, clock.instant(), null, null);
        }
        handover.accept(user.id(), clock.instant());
        handovers.save(handover);
        audit.changed(
                user, handover.ref(), Changes.none().field("state", HandoverState.RUNNING, HandoverState.ACCEPTED));
        events.publishEvent(new AllocationNoticeSettled(handover.ref(), null));
    }

    private void tick(CurrentUser user, Handover handover, HandoverStep step, @Nullable String note) {
        PersonId by = user.id();
        if (handovers.tick(handover.getId(), step, clock.instant(), by, note)) {
            audit.changed(
                    user, handover.ref(), Changes.none().note("step", step).note("note", note));
        }
    }

    private Handover running(HandoverId id) {
        Handover handover = lock(id);
        handover.requireRunning();
        return handover;
    }

    private Handover lock(HandoverId id) {
        return handovers.lock(id).orElseThrow(() -> new NotFound("handover", id));
    }

    private static @Nullable String said(@Nullable String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        String said = note.strip();
        return said.length() > LONGEST_NOTE ? said.substring(0, LONGEST_NOTE) : said;
    }

    private static void mustBeSaid(@Nullable String said) {
        if (said == null) {
            throw new HandoverNoteMissing();
        }
    }

    private static void mustBeAWay(@Nullable String said) {
        if (Arrays.stream(LetterWay.values()).noneMatch(way -> way.name().equals(said))) {
            throw new HandoverNoteMissing();
        }
    }
}
