package com.keyuan.crm.verification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The telephone beside a call: whom one may ring, and the number once it was dialled.
 *
 * @param deskName how the caller introduces themselves: the company and the desk, never a person
 * @param number the whole number of who was dialled, null before; readable in this call only
 * @param attempt which attempt this is, from 1
 */
public record CallPage(
        CallHeader header,
        String company,
        String deskName,
        List<CallableContact> contacts,
        @Nullable CallableContact contact,
        @Nullable String number,
        int attempt,
        int attempts) {

    public boolean isDialled() {
        return header.dialledAt() != null;
    }
}
