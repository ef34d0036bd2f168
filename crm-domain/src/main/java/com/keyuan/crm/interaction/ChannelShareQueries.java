package com.keyuan.crm.interaction;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.List;

/** Over what kinds of channel people are in touch with customers. */
public interface ChannelShareQueries {

    /** Of the people that pass the filter, over what kind of channel they were in touch in the days up to now. */
    List<ChannelShareRow> shares(RecordFilter people, int days, Instant now);

    /** With whom one person was in touch over private channels in these days, those with most first. */
    List<ChannelShareCustomer> privateCustomers(PersonId person, RecordFilter customers, int days, Instant now);
}
