package com.keyuan.crm.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The seals of the log and the entries they stand for. */
public interface AuditSeals {

    /** An entry that may be sealed now: no transaction that began before it is still running. */
    record Unsealed(UUID id, Instant at, String content) {}

    /** One link of the chain; the MAC in hexadecimal digits. */
    record Seal(long position, UUID entry, Instant entryAt, String mac, String keyId) {}

    /** A seal beside what its entry says today; content is null when the entry is gone. */
    record Sealed(Seal seal, @Nullable String content) {}

    /** The oldest entries that are due to be sealed, in the order in which they are chained. */
    List<Unsealed> due(int limit);

    /** The end of the chain; taken under a lock, so that two sealings never go on from the same link. */
    Optional<Seal> lockLast();

    void append(List<Seal> seals, Instant now);

    /** Walks the chain from its beginning while the visitor wants more. */
    void walk(Predicate<Sealed> visitor);

    /** A head of the chain: where it stood at some moment. */
    record Head(long position, Instant sealedAt, String mac) {}

    /** The head just below the first seal that is there; empty where the chain is there from its beginning. */
    Optional<Head> expiredHead();

    /**
     * Removes the entries before this day and their seals, up to a head all of whose entries are older.
     *
     * @return how many entries went
     */
    long expire(LocalDate before);

    /** How many entries stand in no seal yet, and since when the oldest of them. */
    AuditTail tail();
}
