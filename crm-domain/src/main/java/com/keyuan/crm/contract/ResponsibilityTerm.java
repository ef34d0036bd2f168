package com.keyuan.crm.contract;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Within what time somebody is asked to serve a contract.
 *
 * @param dueOn until when it is to be accepted
 * @param lastDay until when it is served; null while the contract runs
 * @param escalatedAt since when head and directors know that nobody accepted
 */
public record ResponsibilityTerm(
        LocalDate dueOn,
        @Nullable LocalDate lastDay,
        @Nullable Instant escalatedAt) {}
