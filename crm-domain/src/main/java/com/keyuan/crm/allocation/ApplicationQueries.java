package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applications as they are listed and read. */
public interface ApplicationQueries {

    /** Those the user may answer, oldest first; or all that the user may see, newest first. */
    Slice<ApplicationRow> list(CurrentUser user, boolean waiting, @Nullable String after, int size);

    int countWaiting(CurrentUser user);

    Optional<ApplicationText> find(ApplicationId id);

    List<ApplicationPage.Line> lines(CurrentUser user, ApplicationId id);

    /** What these people made of customers given before. */
    Map<PersonId, HolderRecord> records(Collection<PersonId> people);

    /** An application with all that was written. */
    record ApplicationText(ApplicationRow row, PersonId applicant, String background, String plan) {}
}
