package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told to do about this has been done.
 *
 * @param of whose it was; null for everybody's
 */
public record AllocationNoticeSettled(
        SourceRef about, @Nullable PersonId of) {}
