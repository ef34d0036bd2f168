package com.keyuan.crm.allocation;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerOption;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Declaring one's own interests at customers. Votes cast before count no more. */
@Service
@Transactional
@RequiredArgsConstructor
public class InterestService {

    private final Interests interests;
    private final InterestQueries queries;
    private final MoveFacts facts;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    /** One's own declarations; compliance sees everybody's. Newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<InterestRow> list(CurrentUser user) {
        access.require(user, Action.INTEREST_LIST);
        return queries.list(user);
    }

    /**
     * @param id made when the form was opened
     * @throws SavedOtherwise when the same form came before with other content
     * @throws InterestDeclared when the same one lasts already
     */
    public void declare(CurrentUser user, InterestId id, CustomerId customer, String what) {
        access.require(user, Action.INTEREST_DECLARE, customer.value());
        facts.oneAtATime(user.id());
        facts.oneAtATime(
                customer); // who declares while the customer comes to them is asked before or after it, not during
        Interest declared = new Interest(id, user.id(), customer, what.strip(), user.id(), clock.instant());
        Optional<Interest> before = interests.findById(id);
        if (before.isPresent()) {
            SavedOtherwise.unlessSame(subject(id), before.get().said(), declared.said());
            return;
        }
        interests.save(declared);
        audit.record(
                AuditKind.CREATED,
                user,
                subject(id),
                Changes.none().note("customer", customer).note("what", what.strip()));
    }

    /** Customers to choose from, by a piece of the name. */
    @Transactional(readOnly = true)
    public List<CustomerOption> customers(CurrentUser user, String text) {
        access.require(user, Action.INTEREST_DECLARE);
        return queries.customers(user, text);
    }

    /** Whether the user has customers at whom to declare one. */
    public boolean mayDeclare(CurrentUser user) {
        return access.allows(user, Action.INTEREST_DECLARE);
    }

    /** It lasts no more; once more changes nothing. */
    public void end(CurrentUser user, InterestId id) {
        access.require(user, Action.INTEREST_END, id.value());
        Interest interest = interests.findById(id).orElseThrow(() -> new NotFound("interest", id));
        if (interest.end(user.id(), clock.instant())) {
            interests.save(interest);
            audit.changed(user, subject(id), Changes.none().field("lasts", true, false));
        }
    }

    private static SourceRef subject(InterestId id) {
        return new SourceRef("interest", id.value());
    }
}
