package com.keyuan.crm.grant;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import lombok.Getter;
import org.jspecify.annotations.Nullable;

/** Somebody asks to see a customer that a colleague holds. Granted, it is the right to look, until its last day. */
@Entity
@Getter
public class QueryApplication {

    @EmbeddedId
    private QueryApplicationId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "asker_id"))
    private PersonId asker;

    private String purpose;
    private int days;

    @Enumerated(EnumType.STRING)
    private QueryState state;

    private Instant filedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "decided_by"))
    private @Nullable PersonId decidedBy;

    private @Nullable Instant decidedAt;
    private @Nullable String answer;
    private @Nullable LocalDate grantedUntil;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "ended_by"))
    private @Nullable PersonId endedBy;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected QueryApplication() {}

    public QueryApplication(QueryApplicationId id, CustomerId customer, PersonId asker, Asked asked, Instant now) {
        this.id = id;
        this.customer = customer;
        this.asker = asker;
        this.purpose = asked.purpose();
        this.days = asked.days();
        this.state = QueryState.WAITING;
        this.filedAt = now;
    }

    /**
     * For what and for how long.
     *
     * @param days 1 to {@link QueryDaysRule#MOST}, the day of the answer included
     */
    public record Asked(String purpose, int days) {}

    /** What was asked for. */
    public Asked asked() {
        return new Asked(purpose, days);
    }

    /** @throws QueryAnswered when somebody was faster */
    void grant(PersonId by, int givenDays, @Nullable String words, LocalDate today, Instant now) {
        decide(QueryState.GRANTED, by, words, now);
        grantedUntil = QueryDaysRule.lastDay(today, givenDays);
    }

    /** @throws QueryAnswered when somebody was faster */
    void decline(PersonId by, String words, Instant now) {
        decide(QueryState.DECLINED, by, words, now);
    }

    /** Taken back, or over before its last day. @return false where it is over already */
    boolean end(PersonId by, LocalDate today, Instant now) {
        boolean over = grantedUntil != null && grantedUntil.isBefore(today);
        if (state == QueryState.DECLINED || state == QueryState.ENDED || over) {
            return false;
        }
        state = QueryState.ENDED;
        endedBy = by;
        endedAt = now;
        return true;
    }

    private void decide(QueryState how, PersonId by, @Nullable String words, Instant now) {
        if (state != QueryState.WAITING) {
            throw new QueryAnswered();
        }
        state = how;
        decidedBy = by;
        decidedAt = now;
        answer = words;
    }

    SourceRef ref() {
        return new SourceRef("query_application", id.value());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof QueryApplication that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
