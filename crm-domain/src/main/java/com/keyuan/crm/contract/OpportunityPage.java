package com.keyuan.crm.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The page of an opportunity.
 *
 * @param contract what came of it; null where there is none, or only a cancelled one
 * @param mayContract whether the user may make a contract of it
 */
public record OpportunityPage(
        OpportunityRow row,
        String createdBy,
        Instant createdAt,
        @Nullable ContractId contract,
        @Nullable String contractNumber,
        boolean mayContract) {}
