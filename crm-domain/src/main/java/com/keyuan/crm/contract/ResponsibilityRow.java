package com.keyuan.crm.contract;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who of after-sales serves a contract or is asked to.
 *
 * @param person null while it waits for anybody of after-sales
 * @param declineNote why it was declined
 * @param mayAnswer whether the user may accept it
 * @param mayDecline whether the user was asked and may say no
 * @param mayPassOn whether the user may give it to a colleague
 */
public record ResponsibilityRow(
        ResponsibilityId id,
        long version,
        ContractId contract,
        String number,
        String title,
        Money amount,
        LocalDate signedOn,
        CustomerId customer,
        String customerName,
        String tier,
        String holder,
        @Nullable PersonId person,
        @Nullable String personName,
        ResponsibilityState state,
        Instant offeredAt,
        LocalDate dueOn,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate toOn,
        @Nullable String declineNote,
        boolean escalated,
        boolean mayAnswer,
        boolean mayDecline,
        boolean mayPassOn) {}
