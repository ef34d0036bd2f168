package com.keyuan.crm.audit;

import com.keyuan.crm.audit.AuditSeals.Seal;
import com.keyuan.crm.audit.AuditSeals.Unsealed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chains what was written to the log, afterwards and by itself, so that writers share no lock. */
@Slf4j
@Service
@RequiredArgsConstructor
public class AuditSealing {

    private static final int BATCH = 5_000;

    private final AuditSeals seals;
    private final AuditKeys keys;
    private final Clock clock;

    /**
     * Seals one batch of what is due.
     *
     * @return how many entries were sealed; as many as a batch holds means that there may be more
     */
    @Transactional
    public int sealDue() {
        Optional<Seal> last = seals.lockLast();
        long position = last.map(Seal::position).orElse(0L);
        String mac = last.map(Seal::mac).orElse(SealChain.BEGINNING);
        String keyId = keys.currentId();
        List<Seal> links = new ArrayList<>();
        for (Unsealed entry : seals.due(BATCH)) {
            position++;
            mac = SealChain.next(keys.key(keyId), mac, position, entry.content());
            links.add(new Seal(position, entry.id(), entry.at(), mac, keyId));
        }
        if (!links.isEmpty()) {
            seals.append(links, clock.instant());
        }
        return links.size();
    }

    public boolean isFull(int sealed) {
        return sealed == BATCH;
    }

    /** Once a day the head leaves the database, so that whoever rewrites the whole chain is found out. */
    @Transactional
    public void announceHead() {
        seals.lockLast()
                .ifPresent(head ->
                        log.info("audit head: position {} key {} mac {}", head.position(), head.keyId(), head.mac()));
    }
}
