package com.keyuan.crm.expense;

import com.keyuan.crm.shared.PersonId;
import java.util.Collection;
import java.util.Map;

/** The accounts of our people. */
public interface Payees {

    Map<PersonId, Payee> findAll(Collection<PersonId> people);
}
