package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.ContactCard;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One handover, with what each point of the checklist is about.
 *
 * @param mayWork whether the person who looks is the new holder
 * @param mayCall whether they are of the phone team
 * @param contacts whom the phone team may ring; empty for others
 */
public record HandoverPage(
        HandoverRow row,
        HandoverStanding standing,
        List<Work> work,
        List<Channel> channels,
        List<ContactCard> contacts,
        boolean mayWork,
        boolean mayCall,
        boolean maySeeCustomer) {

    public HandoverPage {
        work = List.copyOf(work);
        channels = List.copyOf(channels);
        contacts = List.copyOf(contacts);
    }

    /** An open task or service case that goes with the customer. */
    public record Work(
            boolean isCase,
            String title,
            @Nullable LocalDate dueOn,
            @Nullable String who) {}

    /** A company channel in the former holder's hands by which this customer has been in touch. */
    public record Channel(int number, @Nullable String label, String type, int touches) {}
}
