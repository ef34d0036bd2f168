package com.keyuan.crm.interaction;

import java.util.Optional;

/** The register of channels. */
public interface Channels {

    Optional<CompanyChannel> findById(ChannelId id);

    /** Locked until the transaction ends, so that two people pass it on one after the other. */
    Optional<CompanyChannel> lockById(ChannelId id);

    /** Saves at once. */
    CompanyChannel saveAndFlush(CompanyChannel channel);

    /** The highest number that was ever given; 0 at the beginning. */
    int highestNumber();

    /** Whether another channel in use has this address. */
    boolean isTaken(ChannelType type, String address, ChannelId except);
}
