package com.keyuan.crm.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a cell names: something known by its id, or something to be entered under this name; neither where it is empty.
 */
record Reference(@Nullable String id, @Nullable String toCreate) {

    static final Reference NONE = new Reference(null, null);
}
