package com.keyuan.crm.customer;

import java.util.List;
import java.util.Optional;

/** The maintained lists and the regions. */
public interface ReferenceLists {

    /** In the order of the list, retired ones last. */
    List<ListEntry> entries(CustomerList list);

    /** Nobody else changes the list until the end of the transaction. */
    void lock(CustomerList list);

    void save(CustomerList list, ListEntry entry);

    /** Provinces and cities, and the districts that hang directly on a province, in the order of their codes. */
    List<Region> provincesAndCities();

    /** Regions of any level whose label or name holds the text, at most {@code limit}. */
    List<Region> findRegions(String text, int limit);

    Optional<Region> region(String code);
}
