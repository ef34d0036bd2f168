package com.keyuan.crm.verification;

import com.keyuan.crm.calendar.CalendarDay;
import com.keyuan.crm.calendar.CalendarDays;
import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the care calls that fall due: by tier, and before the festivals of the calendar. Run nightly; run twice, it opens nothing more. */
@Service
@Transactional
@RequiredArgsConstructor
public class CarePlanning {

    private final CareOpening opening;
    private final CalendarDays calendar;
    private final VerificationSettings settings;
    private final Clock clock;

    /** @return how many calls were opened */
    public int openDue() {
        VerificationSettings.Care care = settings.care();
        return byTier("A", care.tierADays())
                + byTier("B", care.tierBDays())
                + byTier("C", care.tierCDays())
                + beforeFestivals(care);
    }

    private int byTier(String tier, int days) {
        return days == 0
                ? 0
                : opening.openForTier(tier, clock.instant().minus(Duration.ofDays(days)), BusinessZone.today(clock));
    }

    private int beforeFestivals(VerificationSettings.Care care) {
        LocalDate today = BusinessZone.today(clock);
        int opened = 0;
        for (CalendarDay day : calendar.between(today.plusDays(1), today.plusDays(care.festivalDaysBefore()))) {
            boolean begins = !day.isWorking()
                    && calendar.findById(day.getDayOn().minusDays(1))
                            .filter(before ->
                                    !before.isWorking() && before.getName().equals(day.getName()))
                            .isEmpty();
            if (begins) {
                opened += opening.openForFestival(
                        care.festivalTiers(), day.getName(), day.getDayOn().minusDays(1));
            }
        }
        return opened;
    }
}
