package com.keyuan.crm.interaction;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.customer.Reveal;
import com.keyuan.crm.customer.RevealAllowance;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the number of a touch that waits, to ring back or to know who it was: logged, within the day's allowance. */
@Service
@Transactional
@RequiredArgsConstructor
public class TouchReveal {

    private final ReceivedTouches touches;
    private final PeerSealing sealing;
    private final RevealAllowance allowance;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /**
     * The number in plain; null where it was withheld.
     *
     * @throws TouchSettled when it waits no more: a customer's number is looked at with the contact
     * @throws com.keyuan.crm.customer.RevealAllowanceSpent when the person has looked at enough of them today
     */
    public @Nullable String show(CurrentUser user, ReceivedTouchId id) {
        access.require(user, Action.TOUCH_ASSIGN, id.value());
        ReceivedTouch touch = touches.findById(id).orElseThrow(() -> new NotFound("received_touch", id));
        touch.requireWaiting();
        if (touch.getPeer() == null) {
            return null;
        }
        Reveal look = Reveal.ofTouch(id.value(), touch.getMedium().peer(), user.id(), clock.instant());
        audit.record(AuditKind.REVEALED, user, TouchReceiving.subject(id), allowance.count(look));
        return sealing.open(touch);
    }
}
