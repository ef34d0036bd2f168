package com.keyuan.crm;

import com.keyuan.crm.audit.AuditVerdict;
import com.keyuan.crm.audit.AuditVerification;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code java -jar keyuan.jar --verify-audit}: walks the chain of the log, says what it found, and ends with 0 where it
 * holds, with 1 where it does not.
 */
@Slf4j
@Component
@Order(0)
@RequiredArgsConstructor
class AuditCommand implements ApplicationRunner {

    private static final String OPTION = "verify-audit";

    private final AuditVerification verification;
    private final ApplicationContext context;

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        AuditVerdict verdict = verification.verify();
        if (verdict.broken() == null) {
            log.info(
                    "audit: the chain holds, {} entries sealed, {} not sealed yet",
                    verdict.sealed(),
                    verdict.tail().entries());
        } else {
            log.error("audit: broken at {}", verdict.broken());
        }
        System.exit(SpringApplication.exit(context, () -> verdict.holds() ? 0 : 1));
    }
}
