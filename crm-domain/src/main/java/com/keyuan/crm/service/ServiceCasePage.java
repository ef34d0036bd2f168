package com.keyuan.crm.service;

import com.keyuan.crm.customer.ContactCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The page of a service case.
 *
 * @param rounds the latest first
 * @param owners to whom it may be given; empty where the user may not
 * @param contacts whom the phone team may ring about it; empty for others
 * @param code what the customer follows it with, empty where there is none yet; null where the user may not pass it on
 */
public record ServiceCasePage(
        ServiceCaseRow row,
        LocalDate today,
        List<Round> rounds,
        List<Reopening> reopenings,
        List<CaseOwners.Owner> owners,
        List<ContactCard> contacts,
        @Nullable String code,
        May may) {

    /** What the user may do with it now; whether they see its customer. */
    public record May(boolean work, boolean check, boolean reopen, boolean seeCustomer) {}

    /**
     * A round in words.
     *
     * @param checkedBy null where the customer answered itself
     */
    public record Round(
            int ordinal,
            String plan,
            String worker,
            LocalDate dueOn,
            @Nullable String outcome,
            @Nullable String doneBy,
            @Nullable Instant doneAt,
            @Nullable Integer rating,
            @Nullable String said,
            @Nullable String checkedBy,
            @Nullable Instant checkedAt) {

        public boolean isSatisfied() {
            return rating != null && CheckRule.ends(rating);
        }
    }

    /**
     * Why it began again.
     *
     * @param by null for the customer itself
     */
    public record Reopening(
            int round, String reason, @Nullable String by, Instant at) {}

    /** The round that runs; empty before it is planned. */
    public Optional<Round> present() {
        return rounds.stream().filter(round -> round.ordinal() == row.round()).findFirst();
    }
}
