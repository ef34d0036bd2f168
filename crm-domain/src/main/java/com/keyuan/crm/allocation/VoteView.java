package com.keyuan.crm.allocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A vote, to be read.
 *
 * @param choice the applicant named; null for nobody
 */
public record VoteView(String member, @Nullable String choice, String reason, Instant castAt) {}
