package com.keyuan.crm.customer;

import java.util.ArrayList;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one place where keys are made of names: with each record that is written, and for what was there before. */
@Service
@RequiredArgsConstructor
public class SearchKeeping {

    private static final int BATCH = 1_000;

    private final SearchKeys keys;
    private final Readings readings;

    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Customer customer) {
        SearchName named = new SearchName(customer.getId(), customer.getName(), customer.getShortName());
        keys.store(List.of(SearchEntry.of(named, readings)));
    }

    /**
     * Makes the keys of up to 1,000 customers that have none, or those of an older rule. Each call stands for itself, so
     * the work goes on where it stopped.
     *
     * @return how many were made; 0 when all are there
     */
    @Transactional
    public int fill() {
        List<SearchName> missing = keys.missing(BATCH);
        keys.store(
                missing.stream().map(named -> SearchEntry.of(named, readings)).toList());
        return missing.size();
    }

    /** Whether there are customers without keys, for instance after an upgrade. */
    @Transactional(readOnly = true)
    public boolean isIncomplete() {
        return !keys.missing(1).isEmpty();
    }

    /** The customers whose stored keys are not those of their names: none in a sound base. Reads all of it. */
    @Transactional(readOnly = true)
    public List<CustomerId> differing() {
        List<CustomerId> differing = new ArrayList<>();
        List<SearchName> batch = keys.names(null, BATCH);
        while (!batch.isEmpty()) {
            differing.addAll(keys.differing(
                    batch.stream().map(named -> SearchEntry.of(named, readings)).toList()));
            batch = keys.names(batch.get(batch.size() - 1).id(), BATCH);
        }
        return differing;
    }
}
