package com.keyuan.crm.interaction;

import java.util.Optional;

/** All touches that were received. */
public interface ReceivedTouches {

    Optional<ReceivedTouch> findById(ReceivedTouchId id);

    /** Saves at once, so that a touch that comes twice at the same moment is refused here. */
    ReceivedTouch saveAndFlush(ReceivedTouch touch);
}
