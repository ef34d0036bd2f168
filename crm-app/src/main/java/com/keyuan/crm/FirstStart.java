package com.keyuan.crm;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done once in a company's life: of nodes that start at the same moment one does it, the others wait and find it done. */
@Component
@RequiredArgsConstructor
public class FirstStart {

    private static final long LOCK = 0x6B79_6669_7273_74L; // "kyfirst"

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    /** Does the work in a transaction, one node at a time. */
    public void alone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local lock_timeout = 0").update();
            jdbc.sql("set local statement_timeout = 0").update();
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, n) -> "")
                    .single();
            work.run();
        });
    }
}
