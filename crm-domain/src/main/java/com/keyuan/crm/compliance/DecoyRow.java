package com.keyuan.crm.compliance;

import java.time.Instant;
import java.util.UUID;

/** A planted decoy. */
public record DecoyRow(UUID customer, String name, String plantedBy, Instant plantedAt) {}
