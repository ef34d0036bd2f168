package com.keyuan.crm.survey;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Surveys as staff see them: the phone team gives links to customers, managers read what came of them. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class SurveyService {

    private static final int PAGE = 40;
    private static final int ON_A_CARD = 4;
    private static final int RESULT_MONTHS = 12;

    private final Surveys surveys;
    private final SurveySettings settings;
    private final Access access;
    private final AccessPolicy policy;
    private final Audit audit;
    private final Clock clock;

    /** The latest first. */
    public Slice<SurveyRow> list(CurrentUser user, SurveyView view, @Nullable String after) {
        access.require(user, Action.SURVEY_LIST);
        return surveys.list(policy.filter(user, Action.SURVEY_VIEW), view, BusinessZone.today(clock), after, PAGE);
    }

    /** Whether the user gives links to customers. */
    public boolean maySend(CurrentUser user) {
        return access.allows(user, Action.SURVEY_SEND);
    }

    /** The link for the customer; whoever takes it first has sent it. */
    @Transactional
    public SurveyLink send(CurrentUser user, SurveyId id) {
        access.require(user, Action.SURVEY_SEND, id.value());
        Survey found = surveys.lock(id).orElseThrow(() -> new NotFound("survey", id));
        found.sent(user.id(), settings.validDays(), clock.instant());
        surveys.save(found);
        audit.changed(user, new SourceRef("survey", id.value()), Changes.none().note("link", "taken"));
        return new SurveyLink(
                surveys.row(id).orElseThrow(),
                SurveyLinkRule.token(surveys.linkKey(), new SurveyLinkRule.Content(id, found.getExpiresOn())));
    }

    /** Whether the customers of the list are open to the user: those who manage, not the phone team. */
    public boolean seesCustomers(CurrentUser user) {
        return access.allows(user, Action.SURVEY_RESULTS);
    }

    /** What came of the last twelve months. */
    public List<SurveyResult> results(CurrentUser user, SurveyGrouping by) {
        access.require(user, Action.SURVEY_RESULTS);
        return surveys.results(
                policy.filter(user, Action.SURVEY_VIEW),
                by,
                BusinessZone.today(clock).minusMonths(RESULT_MONTHS));
    }

    /** The latest answers of a customer, for its page. */
    public List<SurveyRow> ofCustomer(CurrentUser user, CustomerId customer) {
        access.require(user, Action.CUSTOMER_VIEW, customer.value());
        return surveys.answersOf(customer, ON_A_CARD);
    }
}
