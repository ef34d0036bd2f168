package com.keyuan.crm.safekeeping;

import com.keyuan.crm.audit.AuditVerdict.Broken;
import com.keyuan.crm.audit.AuditVerification;
import com.keyuan.crm.shared.ConsistencyCheck;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The log's chain of seals, walked from its beginning. */
@Component
@RequiredArgsConstructor
class AuditChainCheck implements ConsistencyCheck {

    private final AuditVerification verification;

    @Override
    public String promise() {
        return "audit: every sealed entry is there as it was written";
    }

    @Override
    public void look(Consumer<String> broken) {
        Broken first = verification.verify().broken();
        if (first != null) {
            broken.accept("the chain breaks at position " + first.position() + ": entry " + first.entry() + " of "
                    + first.at() + " is " + first.fault());
        }
    }
}
