package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;

/** The sessions in which a person is signed in, on whatever device. */
public interface OpenSessions {

    void endAll(PersonId person);
}
