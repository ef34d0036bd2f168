package com.keyuan.crm.interaction;

import java.time.Instant;

/**
 * Who of ours spoke over a channel.
 *
 * @param inbound how often the customer turned to us
 * @param spoken how often both spoke
 */
public record ChannelAnswerRow(String name, long inbound, long outbound, long spoken, Instant last) {}
