package com.keyuan.crm;

import com.keyuan.crm.audit.AuditVerdict;
import com.keyuan.crm.audit.AuditVerification;
import lombok.extern.slf4j.Slf4j;

/**
 * {@code java -jar keyuan.jar --verify-audit}: walks the chain of the log and says what it found. Nothing of the
 * application runs but the log, the keys and the database, so that it may be asked beside a running one.
 */
@Slf4j
final class AuditCommand {

    static final int HOLDS = 0;
    static final int BROKEN = 1;
    static final int NOT_VERIFIED = CommandRun.NOT_DONE;

    private AuditCommand() {}

    /** The code the process ends with. */
    static int run(String... arguments) {
        return CommandRun.beside(
                "audit",
                context -> told(context.getBean(AuditVerification.class).verify()),
                arguments);
    }

    private static int told(AuditVerdict verdict) {
        if (verdict.holds()) {
            log.info(
                    "audit: the chain holds, {} entries sealed, {} not sealed yet",
                    verdict.sealed(),
                    verdict.tail().entries());
            return HOLDS;
        }
        log.error("audit: broken at {}", verdict.broken());
        return BROKEN;
    }
}
