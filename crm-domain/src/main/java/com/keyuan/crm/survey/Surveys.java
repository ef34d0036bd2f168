package com.keyuan.crm.survey;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** Surveys, their lists and what came of them. */
public interface Surveys {

    /** Held fast until the end of the transaction. */
    Optional<Survey> lock(SurveyId id);

    /** Customers of the tier who bought within two years, were not asked since that day and wait for no link; the longest waiting first. */
    int openDue(char tier, LocalDate notAskedSince, LocalDate today, LocalDate expires, int most);

    Slice<SurveyRow> list(RecordFilter filter, SurveyView view, LocalDate today, @Nullable String after, int size);

    /** At once, so that what is read next shows it. */
    void save(Survey survey);

    Optional<SurveyRow> row(SurveyId id);

    /** The latest answers of a customer. */
    List<SurveyRow> answersOf(CustomerId customer, int most);

    List<SurveyResult> results(RecordFilter filter, SurveyGrouping by, LocalDate from);

    /** The key under which links are signed. */
    SecretKey linkKey();
}
