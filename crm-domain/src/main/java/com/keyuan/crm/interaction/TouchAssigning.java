package com.keyuan.crm.interaction;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of touches from unknown numbers whose they were. */
@Service
@Transactional
@RequiredArgsConstructor
public class TouchAssigning {

    private static final int PAGE = 30;

    private final ReceivedTouches touches;
    private final ReceivedTouchQueries queries;
    private final TouchReceiving receiving;
    private final InteractionService interactions;
    private final Access access;
    private final AccessPolicy policy;
    private final Audit audit;
    private final Clock clock;

    /** @param waiting those that wait, or those that were settled */
    @Transactional(readOnly = true)
    public Slice<ReceivedTouchRow> list(CurrentUser user, boolean waiting, @Nullable String after) {
        access.require(user, Action.TOUCH_LIST);
        return queries.rows(
                policy.filter(user, Action.TOUCH_ASSIGN),
                policy.filter(user, Action.INTERACTION_RECORD),
                user.id(),
                waiting,
                after,
                PAGE);
    }

    /**
     * It was this customer, and so were the others of the same number.
     *
     * @param customerName of one whom the user may not see; where there is no id
     * @param person whom of ours it was with; null for whoever is known to have answered, else the user
     * @return how many became interactions
     * @throws CustomerNotNamed when there is neither id nor exact name
     */
    public int assign(
            CurrentUser user,
            ReceivedTouchId id,
            long version,
            @Nullable CustomerId customer,
            @Nullable String customerName,
            @Nullable PersonId person) {
        access.require(user, Action.TOUCH_ASSIGN, id.value());
        ReceivedTouch first = load(id);
        first.expectVersion(version);
        CustomerId known = known(user, customer, customerName);
        List<ReceivedTouch> all = new ArrayList<>(List.of(first));
        RecordFilter mine = policy.filter(user, Action.TOUCH_ASSIGN);
        queries.sameNumber(id, mine).forEach(other -> all.add(load(other)));
        for (ReceivedTouch touch : all) {
            PersonId answered = touch.getPerson();
            PersonId with = answered != null ? answered : person != null ? person : user.id();
            receiving.become(user, touch, new ReceivedTouchQueries.Match(known, null), with);
            audit.changed(
                    user, TouchReceiving.subject(touch.getId()), Changes.none().field("customer", null, known));
        }
        return all.size();
    }

    private CustomerId known(CurrentUser user, @Nullable CustomerId customer, @Nullable String customerName) {
        if (customer != null) {
            access.require(user, Action.INTERACTION_RECORD, customer.value());
            return customer;
        }
        if (customerName == null || customerName.isBlank()) {
            throw new CustomerNotNamed();
        }
        return interactions.named(user, customerName);
    }

    /** No customer of ours: put aside, with the reason. */
    public void dismiss(CurrentUser user, ReceivedTouchId id, long version, String why) {
        access.require(user, Action.TOUCH_ASSIGN, id.value());
        ReceivedTouch touch = load(id);
        touch.expectVersion(version);
        touch.dismiss(why, user.id(), clock.instant());
        touches.saveAndFlush(touch);
        audit.changed(user, TouchReceiving.subject(id), Changes.none().field("dismissed", null, why));
    }

    private ReceivedTouch load(ReceivedTouchId id) {
        return touches.findById(id).orElseThrow(() -> new NotFound("received_touch", id));
    }
}
