package com.keyuan.crm.survey;

import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.service.ServiceCaseOpening;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.verification.SatisfactionRatings;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A survey as its customer answers it, signed in nowhere: the signed link is the right. */
@Service
@Transactional
@RequiredArgsConstructor
public class SurveyAnswering {

    private final Surveys surveys;
    private final SurveySettings settings;
    private final SatisfactionRatings ratings;
    private final ServiceCaseOpening cases;
    private final Audit audit;
    private final Clock clock;

    /**
     * How the page of a link begins.
     *
     * @param again whether there is an answer that may be corrected
     */
    public record Standing(boolean again) {}

    /**
     * @throws NotFound for a link that we did not sign
     * @throws SurveyLinkExpired after its last day
     * @throws SurveyAnswered when the answer may not be corrected any more
     */
    public Standing find(String token) {
        return new Standing(opened(token).getAnsweredAt() != null);
    }

    /** One answer; another one within the days of correction takes its place. */
    public void answer(String token, SurveyAnswer answer) {
        Survey survey = opened(token);
        boolean again = survey.answer(answer, settings.correctDays(), clock.instant());
        SourceRef subject = new SourceRef("survey", survey.getId().value());
        if (again) {
            ratings.correct(answer.satisfaction(), subject);
        } else {
            ratings.add(survey.getCustomer(), BusinessZone.today(clock), answer.satisfaction(), subject);
        }
        audit.changed(null, subject, Changes.none().note("answer", again ? "corrected" : "given"));
        PersonId sender = survey.getSentBy();
        if (answer.isDetractor() && sender != null) {
            cases.openFrom(subject, survey.getCustomer(), answer.matter(), sender);
        }
    }

    private Survey opened(String token) {
        LocalDate today = BusinessZone.today(clock);
        SurveyLinkRule.Content content =
                SurveyLinkRule.read(surveys.linkKey(), token).orElseThrow(() -> new NotFound("survey", "link"));
        Survey survey = surveys.lock(content.survey()).orElseThrow(() -> new NotFound("survey", "link"));
        if (!survey.isOpen(settings.correctDays(), today)) {
            throw survey.getAnsweredAt() == null ? new SurveyLinkExpired() : new SurveyAnswered();
        }
        if (content.isOver(today) && survey.getAnsweredAt() == null) {
            throw new SurveyLinkExpired();
        }
        return survey;
    }
}
