package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.Slice;

/** The pool as one person meets it: the customers, and what they may claim. */
public record PoolPage(PoolStanding standing, Slice<PoolEntry> slice) {}
