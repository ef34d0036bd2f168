package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;
import java.util.List;

/** The sessions in which a person is signed in, on whatever device. */
public interface OpenSessions {

    /** Those in which the person has come in, the one used last first. */
    List<OpenSession> of(PersonId person);

    void endAll(PersonId person);

    /** @param kept handle of the only one that goes on */
    void endOthers(PersonId person, String kept);

    /** @return false where the person has none of this handle */
    boolean end(PersonId person, String handle);

    /** The handle of the session with this id. */
    String handle(String sessionId);
}
