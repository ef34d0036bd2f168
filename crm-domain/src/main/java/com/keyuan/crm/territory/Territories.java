package com.keyuan.crm.territory;

import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import java.util.List;
import java.util.Optional;

/** The register of territories. */
public interface Territories {

    /** @param language of the names of industries, zh or en */
    List<TerritoryRow> rows(String language);

    Optional<Territory> find(TerritoryId id);

    /**
     * @throws TerritoryOutdated when somebody else saved meanwhile
     * @throws TerritoryNameTaken when another one has the name
     */
    void save(Territory territory);

    /** Present salespeople with their departments. */
    List<Choice> salespeople();

    /** Departments that have salespeople, themselves or below them. */
    List<Department> departments();

    List<Named> industries(String language);

    List<Named> regions();

    /** Somebody to choose. */
    record Choice(PersonId id, String name, String department) {}

    /** A department to choose. */
    record Department(DepartmentId id, String name) {}

    /** A code with its name. */
    record Named(String code, String name) {}
}
