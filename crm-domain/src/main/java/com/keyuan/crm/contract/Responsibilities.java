package com.keyuan.crm.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who of after-sales serves which contract. */
public interface Responsibilities {

    /** The contract it is about, which is held fast before it is. */
    Optional<ContractId> contractOf(ResponsibilityId id);

    /** Held fast until the transaction ends, so that of two who answer at once the second sees the answer. */
    Optional<ServiceResponsibility> lock(ResponsibilityId id);

    /** The one of a contract that is offered or accepted. */
    Optional<ServiceResponsibility> lockOpen(ContractId contract);

    /** Those offered that should have been accepted before this day and that nobody was told of; none that others work at. */
    List<ServiceResponsibility> lockToEscalate(LocalDate today);

    ServiceResponsibility saveAndFlush(ServiceResponsibility responsibility);
}
