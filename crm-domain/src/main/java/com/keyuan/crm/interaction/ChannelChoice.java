package com.keyuan.crm.interaction;

import org.jspecify.annotations.Nullable;

/** A channel to choose from. */
public record ChannelChoice(
        ChannelId id, int number, String address, @Nullable String label) {}
