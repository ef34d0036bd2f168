package com.keyuan.crm.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.grant.QueryApplication.Asked;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryApplicationTests {

    private static final Instant NOW = Instant.parse("2026-03-18T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    private final PersonId asker = PersonId.next();
    private final PersonId head = PersonId.next();
    private final QueryApplication application =
            new QueryApplication(QueryApplicationId.next(), CustomerId.next(), asker, new Asked("核对规格", 7), NOW);

    @ParameterizedTest
    @CsvSource({"1, 2026-03-18", "7, 2026-03-24", "30, 2026-04-16"})
    void lastsSoManyDaysTheFirstIncluded(int days, LocalDate last) {
        application.grant(head, days, null, TODAY, NOW);

        assertThat(application.getGrantedUntil()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "30, true", "31, false"})
    void isForADayToAMonth(int days, boolean possible) {
        if (possible) {
            assertThatCode(() -> QueryDaysRule.check(days)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> QueryDaysRule.check(days)).isInstanceOf(QueryDaysOutOfRange.class);
        }
    }

    @Test
    void isAnsweredOnce() {
        application.decline(head, "用途太宽", NOW);

        assertThatThrownBy(() -> application.grant(head, 3, null, TODAY, NOW)).isInstanceOf(QueryAnswered.class);
        assertThat(application.end(asker, TODAY, NOW)).isFalse();
    }

    @Test
    void endsEarlyButNotAfterItsLastDay() {
        application.grant(head, 2, null, TODAY, NOW);

        assertThat(application.end(asker, TODAY.plusDays(2), NOW)).isFalse();
        assertThat(application.end(asker, TODAY.plusDays(1), NOW)).isTrue();
        assertThat(application.end(asker, TODAY.plusDays(1), NOW)).isFalse();
    }
}
