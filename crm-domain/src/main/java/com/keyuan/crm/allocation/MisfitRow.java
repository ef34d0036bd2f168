package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer that is due for another holder.
 *
 * @param room how many of the tier the holder's level has room for
 * @param place the how many-th of the tier in the holder's book, by time held
 */
public record MisfitRow(
        CustomerId customer,
        String name,
        String tier,
        Misfit why,
        String holderName,
        @Nullable Level level,
        LocalDate heldSince,
        int place,
        int room,
        Money revenue) {}
