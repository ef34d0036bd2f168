package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The loads that the principles are computed from, each one statement over all that is asked for. */
public interface PrincipleQueries {

    /** Everybody of these departments who sells or holds customers, by department and name. */
    List<PersonLoad> loads(Collection<DepartmentId> departments, LocalDate today);

    /** All departments in which somebody sells or holds customers. */
    List<PersonLoad> loadsOfAll(LocalDate today);

    List<CustomerLoad> customers(Collection<CustomerId> customers, LocalDate today);

    /** The departments for whose principles these people count. */
    Set<DepartmentId> departmentsOf(Collection<PersonId> people);
}
