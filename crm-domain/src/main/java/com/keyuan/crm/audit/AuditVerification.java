package com.keyuan.crm.audit;

import com.keyuan.crm.audit.AuditSeals.Sealed;
import com.keyuan.crm.audit.AuditVerdict.Broken;
import com.keyuan.crm.audit.AuditVerdict.Fault;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Walks the whole chain and says whether it holds. */
@Service
@RequiredArgsConstructor
public class AuditVerification {

    private final AuditSeals seals;
    private final AuditKeys keys;

    /** Names the first broken entry, and the tail that is not sealed yet. */
    @Transactional(readOnly = true)
    public AuditVerdict verify() {
        Walk walk = new Walk();
        seals.walk(walk);
        return new AuditVerdict(walk.fitting, walk.broken, seals.tail());
    }

    private final class Walk implements Predicate<Sealed> {

        private String before = SealChain.BEGINNING;
        private long fitting;
        private @Nullable Broken broken;

        @Override
        public boolean test(Sealed link) {
            Fault fault = fault(link);
            if (fault != null) {
                broken = new Broken(
                        link.seal().position(), link.seal().entry(), link.seal().entryAt(), fault);
                return false;
            }
            before = link.seal().mac();
            fitting++;
            return true;
        }

        private @Nullable Fault fault(Sealed link) {
            if (link.seal().position() != fitting + 1) {
                return Fault.GAP;
            }
            if (link.content() == null) {
                return Fault.MISSING;
            }
            String expected = SealChain.next(
                    keys.key(link.seal().keyId()), before, link.seal().position(), link.content());
            return expected.equals(link.seal().mac()) ? null : Fault.CHANGED;
        }
    }
}
