package com.keyuan.crm.audit;

import com.keyuan.crm.audit.AuditSeals.Head;
import com.keyuan.crm.audit.AuditSeals.Sealed;
import com.keyuan.crm.audit.AuditVerdict.Broken;
import com.keyuan.crm.audit.AuditVerdict.Fault;
import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.Instant;
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
    private final Clock clock;

    /** Names the first broken entry, and the tail that is not sealed yet. */
    @Transactional(readOnly = true)
    public AuditVerdict verify() {
        Walk walk = new Walk(beginning());
        seals.walk(walk);
        return new AuditVerdict(walk.position - walk.expired, walk.expired, walk.broken, seals.tail());
    }

    /** A head may stand for what was before it only when that is old enough to have expired. */
    private @Nullable Head beginning() {
        Instant latest = BusinessZone.today(clock)
                .plusDays(1)
                .minusMonths(AuditSettings.SHORTEST)
                .atStartOfDay(BusinessZone.ID)
                .toInstant();
        return seals.expiredHead()
                .filter(head -> head.sealedAt().isBefore(latest))
                .orElse(null);
    }

    private final class Walk implements Predicate<Sealed> {

        private final long expired;
        private String before;
        private long position;
        private @Nullable Broken broken;

        private Walk(@Nullable Head beginning) {
            expired = beginning == null ? 0 : beginning.position();
            before = beginning == null ? SealChain.BEGINNING : beginning.mac();
            position = expired;
        }

        @Override
        public boolean test(Sealed link) {
            Fault fault = fault(link);
            if (fault != null) {
                broken = new Broken(
                        link.seal().position(), link.seal().entry(), link.seal().entryAt(), fault);
                return false;
            }
            before = link.seal().mac();
            position++;
            return true;
        }

        private @Nullable Fault fault(Sealed link) {
            if (link.seal().position() != position + 1) {
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
