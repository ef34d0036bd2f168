package com.keyuan.crm.survey;

import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the surveys that fall due by tier. Run nightly; A before B before C, so many in one night and no more. */
@Service
@Transactional
@RequiredArgsConstructor
public class SurveyPlanning {

    private final Surveys surveys;
    private final SurveySettings settings;
    private final Clock clock;

    /** @return how many were opened */
    public int openDue() {
        LocalDate today = BusinessZone.today(clock);
        int opened = 0;
        for (char tier : new char[] {'A', 'B', 'C'}) {
            int months = settings.months(tier);
            int left = settings.perNight() - opened;
            if (months > 0 && left > 0) {
                opened += surveys.openDue(
                        tier, today.minusMonths(months), today, today.plusDays(settings.validDays()), left);
            }
        }
        return opened;
    }
}
