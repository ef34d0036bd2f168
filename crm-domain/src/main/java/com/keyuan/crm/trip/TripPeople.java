package com.keyuan.crm.trip;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.SigningRule.Signer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** What trips need to know about our own people. */
public interface TripPeople {

    /** The person as somebody who would sign this traveller's report today. */
    Signer signer(PersonId person, PersonId traveller, LocalDate today);

    /** Whether anybody at all may sign this report today: a director, a delegate or the deputy. */
    boolean anybodyMaySign(TripReportId report, LocalDate today);

    List<PersonId> administrators();

    /** Whether all of them work here. */
    boolean areEnabled(Collection<PersonId> people);

    /** Those who may come along, by name. */
    List<Colleague> colleagues(PersonId except);

    /** Somebody who may come along. */
    record Colleague(PersonId id, String name, String department) {}
}
