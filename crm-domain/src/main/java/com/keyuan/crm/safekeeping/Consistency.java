package com.keyuan.crm.safekeeping;

import com.keyuan.crm.safekeeping.ConsistencyReport.Outcome;
import com.keyuan.crm.shared.ConsistencyCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether the company's records keep every promise that a room makes. All of it is seen as of one moment, so that
 * it may be asked while people work.
 */
@Service
@RequiredArgsConstructor
public class Consistency {

    private static final int SHOWN = 20;

    private final List<ConsistencyCheck> checks;

    /** Asks every check. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ConsistencyReport verify() {
        return new ConsistencyReport(checks.stream()
                .sorted(Comparator.comparing(ConsistencyCheck::promise))
                .map(Consistency::outcome)
                .toList());
    }

    private static Outcome outcome(ConsistencyCheck check) {
        List<String> shown = new ArrayList<>();
        long[] broken = {0};
        check.look(words -> {
            broken[0]++;
            if (shown.size() < SHOWN) {
                shown.add(words);
            }
        });
        return new Outcome(check.promise(), broken[0], shown);
    }
}
