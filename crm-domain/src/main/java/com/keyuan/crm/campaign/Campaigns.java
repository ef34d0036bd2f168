package com.keyuan.crm.campaign;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Campaigns and their guests. */
public interface Campaigns {

    /** @return false when there is one with this id already */
    boolean add(CampaignId id, CampaignDetails details, PersonId by, Instant now);

    /** @return false when it is not at this version any more */
    boolean change(CampaignId id, CampaignDetails details, long expected);

    Optional<CampaignRow> find(CampaignId id);

    Slice<CampaignRow> list(@Nullable String after, int size);

    /** @return how many of them were not invited yet */
    int invite(CampaignId id, List<CustomerId> customers, PersonId by, Instant now);

    /** @return false for a customer that was not invited */
    boolean mark(CampaignId id, CustomerId customer, GuestState state, Instant now);

    /**
     * By tier and name.
     *
     * @param filter which customers the user may see
     */
    Slice<CampaignGuest> guests(CampaignId id, RecordFilter filter, @Nullable String after, int size);

    List<CampaignResult> results(CampaignId id, RecordFilter filter, int days);

    /** To what a customer was invited, the latest first, with its own state. */
    List<CampaignInvitation> ofCustomer(CustomerId customer, int most);
}
