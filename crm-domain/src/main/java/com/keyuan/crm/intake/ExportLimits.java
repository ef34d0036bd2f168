package com.keyuan.crm.intake;

import com.keyuan.crm.intake.ExportRequests.Filed;
import com.keyuan.crm.intake.ExportRequests.Wanted;
import com.keyuan.crm.intake.ExportService.Taking;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What somebody takes out alone, and what with the manager's word only: more than 200 rows, or who the contacts are. */
@Component
@RequiredArgsConstructor
public class ExportLimits {

    public static final int MOST_ALONE = 200;
    public static final int MOST_AT_ALL = 20_000;

    private final ExportRequests requests;
    private final ExportRequestService service;
    private final Clock clock;

    /** @throws ExportNeedsApproval where it is not given */
    void check(CurrentUser user, String list, Object filter, Taking taking, int rows) {
        ExportRequestId granted = taking.granted();
        if (granted != null) {
            Wanted wanted = new Wanted(list, filter.toString(), taking.contacts(), rows);
            if (!requests.take(granted, user.id(), wanted, clock.instant())) {
                throw new ExportNeedsApproval("notGranted");
            }
            return;
        }
        if (user.isAnyOf(Role.MANAGER, Role.DIRECTOR)) {
            return;
        }
        if (rows > MOST_ALONE) {
            throw new ExportNeedsApproval("rows", MOST_ALONE, rows);
        }
        if (taking.contacts()) {
            throw new ExportNeedsApproval("contacts");
        }
    }

    void ask(CurrentUser user, ExportRequestId id, String list, Object filter, String query, Taking taking, int rows) {
        Wanted wanted = new Wanted(list, filter.toString(), taking.contacts(), rows);
        service.file(user, new Filed(id, user.id(), wanted, query, taking.purpose()));
    }
}
