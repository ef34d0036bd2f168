package com.keyuan.crm.trip;

import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who was named to sign for directors, and when. */
public interface DirectorDeputies {

    /** False when somebody else is named within these days. */
    boolean name(UUID id, PersonId person, DateRange days, PersonId by, Instant at);

    /** Managers at work. */
    List<Candidate> candidates();

    List<Named> named();

    /** Somebody who may be named. */
    record Candidate(PersonId id, String name) {}

    /** A naming. */
    record Named(String person, LocalDate from, LocalDate to, String namedBy) {}
}
