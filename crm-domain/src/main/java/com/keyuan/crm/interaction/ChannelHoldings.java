package com.keyuan.crm.interaction;

import java.util.Optional;

/** Who holds which channel. */
public interface ChannelHoldings {

    Optional<ChannelHolding> findById(ChannelHoldingId id);

    /** The one that stands; empty where the channel is shared or in reserve. */
    Optional<ChannelHolding> open(ChannelId channel);

    /** Saves at once: one ends before the next begins. */
    ChannelHolding saveAndFlush(ChannelHolding holding);
}
