package com.keyuan.crm.campaign;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns: entered by managers, guests invited by whoever looks after them, and what came of it. */
@Service
@Transactional
@RequiredArgsConstructor
public class CampaignService {

    private static final int PAGE = 40;
    private static final int GUESTS = 60;
    private static final int ON_A_CARD = 5;

    private final Campaigns campaigns;
    private final Access access;
    private final AccessPolicy policy;
    private final Audit audit;
    private final Clock clock;

    /**
     * The same form again changes nothing.
     *
     * @throws SavedOtherwise when the same form came before with other content
     */
    public void add(CurrentUser user, CampaignId id, CampaignDetails details) {
        access.require(user, Action.CAMPAIGN_MANAGE);
        if (campaigns.add(id, details, user.id(), clock.instant())) {
            audit.record(AuditKind.CREATED, user, subject(id), changes(null, details));
        } else {
            SavedOtherwise.unlessSame(subject(id), find(id).details(), details);
        }
    }

    public void change(CurrentUser user, CampaignId id, CampaignDetails details, long expected) {
        access.require(user, Action.CAMPAIGN_MANAGE);
        CampaignRow before = find(id);
        if (!campaigns.change(id, details, expected)) {
            throw new StaleVersion("campaign", id);
        }
        audit.changed(user, subject(id), changes(before, details));
    }

    /** Invites customers that the user looks after, all or none; those invited already stay as they are. */
    public void invite(CurrentUser user, CampaignId id, List<CustomerId> customers) {
        access.requireAll(
                user,
                Action.CAMPAIGN_INVITE,
                customers.stream().map(CustomerId::value).toList());
        find(id);
        int invited = campaigns.invite(id, customers, user.id(), clock.instant());
        if (invited > 0) {
            audit.changed(user, subject(id), Changes.none().note("invited", invited));
        }
    }

    /** Says who came, from the day on. */
    public void mark(CurrentUser user, CampaignId id, CustomerId customer, GuestState state) {
        access.require(user, Action.CAMPAIGN_INVITE, customer.value());
        if (isAhead(find(id))) {
            throw new CampaignNotHeldYet();
        }
        if (!campaigns.mark(id, customer, state, clock.instant())) {
            throw new NotFound("campaign_guest", customer);
        }
        audit.changed(
                user, subject(id), Changes.none().note("customer", customer).note("state", state));
    }

    @Transactional(readOnly = true)
    public Slice<CampaignRow> list(CurrentUser user, @Nullable String after) {
        access.require(user, Action.CAMPAIGN_LIST);
        return campaigns.list(after, PAGE);
    }

    @Transactional(readOnly = true)
    public boolean mayManage(CurrentUser user) {
        return access.allows(user, Action.CAMPAIGN_MANAGE);
    }

    /** @param after the guest after whom the list goes on */
    @Transactional(readOnly = true)
    public CampaignPage page(CurrentUser user, CampaignId id, @Nullable String after) {
        access.require(user, Action.CAMPAIGN_LIST);
        CampaignRow row = find(id);
        RecordFilter seen = policy.filter(user, Action.CUSTOMER_VIEW);
        return new CampaignPage(
                row,
                campaigns.guests(id, seen, after, GUESTS),
                campaigns.results(id, seen, CampaignResult.WINDOW),
                !isAhead(row),
                mayManage(user),
                access.allows(user, Action.CAMPAIGN_INVITE));
    }

    /** To what a customer was invited, for its page. */
    @Transactional(readOnly = true)
    public List<CampaignInvitation> ofCustomer(CurrentUser user, CustomerId customer) {
        access.require(user, Action.CUSTOMER_VIEW, customer.value());
        return campaigns.ofCustomer(customer, ON_A_CARD);
    }

    private boolean isAhead(CampaignRow row) {
        return row.heldOn().isAfter(BusinessZone.today(clock));
    }

    private CampaignRow find(CampaignId id) {
        return campaigns.find(id).orElseThrow(() -> new NotFound("campaign", id));
    }

    private static Changes changes(@Nullable CampaignRow before, CampaignDetails after) {
        return Changes.none()
                .field("name", before == null ? null : before.name(), after.name())
                .field("heldOn", before == null ? null : before.heldOn(), after.heldOn())
                .field("place", before == null ? null : before.place(), after.place())
                .field(
                        "cost",
                        before == null ? null : before.cost().setScale(2),
                        after.cost().setScale(2));
    }

    private static SourceRef subject(CampaignId id) {
        return new SourceRef("campaign", id.value());
    }
}
