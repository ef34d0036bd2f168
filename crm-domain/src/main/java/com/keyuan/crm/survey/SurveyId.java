package com.keyuan.crm.survey;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One time a customer is asked. */
@Embeddable
public record SurveyId(@Column(name = "id") UUID value) implements Serializable {

    public static SurveyId next() {
        return new SurveyId(TimeOrderedIds.next());
    }

    public static SurveyId of(String value) {
        return new SurveyId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
