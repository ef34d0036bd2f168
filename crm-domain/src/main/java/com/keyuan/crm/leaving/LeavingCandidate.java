package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.PersonId;

/** Somebody who may give notice. */
public record LeavingCandidate(PersonId person, String name, String department) {}
