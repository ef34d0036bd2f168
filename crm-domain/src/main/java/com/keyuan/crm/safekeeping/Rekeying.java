package com.keyuan.crm.safekeeping;

import com.keyuan.crm.customer.MasterSeal;
import com.keyuan.crm.safekeeping.SealedStore.Batch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings everything that is sealed under the current master key, while people work. Each few records are a transaction of
 * their own and carry the id of their key, so that it goes on where it was broken off.
 */
@Service
@RequiredArgsConstructor
public class Rekeying {

    private static final int AT_ONCE = 200;
    private static final int ROUNDS = 5;

    private final SealedStore store;
    private final MasterSeal seal;
    private final TransactionTemplate transaction;

    /**
     * What was done.
     *
     * @param resealed how many records of each place were sealed anew
     * @param left how many still stand under another key, because they are in use or their key does not open them
     * @param unreadable those of them that no key opens
     * @param retired the keys that may be taken away
     */
    public record Result(
            String keyId, Map<String, Integer> resealed, long left, List<String> unreadable, List<String> retired) {}

    /** Goes over everything until nothing is left that can be sealed anew. */
    public Result rekey() throws InterruptedException {
        Map<String, Integer> resealed = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        long left = 1;
        for (int round = 0; left > unreadable.size() && round < ROUNDS; round++) {
            unreadable.clear();
            for (String place : store.places()) {
                resealed.merge(place, reseal(place, unreadable), Integer::sum);
            }
            store.letWritersEnd();
            left = store.places().stream()
                    .mapToLong(place -> store.left(place, seal.keyId()))
                    .sum();
        }
        List<String> retired = transaction.execute(status -> store.retireUnused());
        return new Result(seal.keyId(), resealed, left, unreadable, retired == null ? List.of() : retired);
    }

    private int reseal(String place, List<String> unreadable) {
        int resealed = 0;
        Optional<String> after = Optional.empty();
        do {
            Optional<String> from = after;
            Batch batch = transaction.execute(status -> store.reseal(place, seal.keyId(), from, AT_ONCE));
            if (batch == null) {
                return resealed;
            }
            resealed += batch.resealed();
            unreadable.addAll(batch.unreadable());
            after = batch.last();
        } while (after.isPresent());
        return resealed;
    }
}
