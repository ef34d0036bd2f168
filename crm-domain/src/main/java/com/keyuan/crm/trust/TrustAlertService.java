package com.keyuan.crm.trust;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Alerts before those who are to act on them. */
@Service
@Transactional
@RequiredArgsConstructor
public class TrustAlertService {

    private static final int PAGE = 40;

    private final TrustAlerts alerts;
    private final TrustAlertQueries queries;
    private final TrustStepService steps;
    private final Access access;
    private final AccessPolicy policy;
    private final Audit audit;
    private final Clock clock;

    /** @param waiting those to be dealt with, or those that were */
    @Transactional(readOnly = true)
    public Slice<TrustAlertRow> list(CurrentUser user, boolean waiting, @Nullable String after) {
        access.require(user, Action.TRUST_ALERT_LIST);
        return queries.rows(policy.filter(user, Action.TRUST_ALERT_HANDLE), waiting, after, PAGE);
    }

    /**
     * Sets about a step, and so deals with the alert about a customer.
     *
     * @param title what is to be done, in the words of whoever asks
     */
    public void begin(CurrentUser user, TrustAlertId id, TrustStep step, String title) {
        handle(user, id, title);
        CustomerId customer = load(id).getCustomer();
        if (customer != null) {
            steps.begin(user, customer, step, title);
        }
    }

    /** Says what was done about it. */
    public void handle(CurrentUser user, TrustAlertId id, String note) {
        access.require(user, Action.TRUST_ALERT_HANDLE, id.value());
        TrustAlert alert = load(id);
        alert.handle(note, user.id(), clock.instant());
        alerts.save(alert);
        audit.changed(
                user, new SourceRef("trust_alert", id.value()), Changes.none().field("note", null, alert.getNote()));
    }

    private TrustAlert load(TrustAlertId id) {
        return alerts.findById(id).orElseThrow(() -> new NotFound("trust_alert", id));
    }
}
