package com.keyuan.crm.compliance;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alarms and decoys as they are stored; which hours are out of the ordinary is worked out where the log lies. */
public interface Alarms {

    /** Raises what the hours since then hold and was not raised before; open ones grow with their hour. @return how many are new */
    int raise(Instant since, Instant now, AlarmSettings settings);

    Slice<AlarmRow> list(CurrentUser user, boolean open, @Nullable String after);

    long countOpen(CurrentUser user);

    Optional<AlarmRow> find(UUID id);

    List<AlarmEvidence> evidence(UUID id);

    /** @return false where it was closed before */
    boolean close(UUID id, PersonId by, String note, Instant now);

    List<DecoyRow> decoys();

    /** The customer of just this name; none where there is none, or more than one. */
    Optional<UUID> customerNamed(String name);

    /** @return false where it is one already */
    boolean plant(UUID customer, PersonId by, Instant now);

    boolean uproot(UUID customer);
}
