package com.keyuan.crm.interaction;

import org.jspecify.annotations.Nullable;

/**
 * What somebody enters about a channel.
 *
 * @param label what it is for, at most 80 characters; null where that needs no word
 * @param shared answered by whoever is there
 */
public record ChannelDetails(
        ChannelType type, String address, @Nullable String label, boolean shared) {}
