package com.keyuan.crm.survey.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.MasterKeys;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.persistence.ListKey;
import com.keyuan.crm.survey.Survey;
import com.keyuan.crm.survey.SurveyAnswer;
import com.keyuan.crm.survey.SurveyGrouping;
import com.keyuan.crm.survey.SurveyId;
import com.keyuan.crm.survey.SurveyLinkRule;
import com.keyuan.crm.survey.SurveyResult;
import com.keyuan.crm.survey.SurveyRow;
import com.keyuan.crm.survey.SurveyView;
import com.keyuan.crm.survey.Surveys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlSurveys implements Surveys {

    private final JpaSurveyRows rows;
    private final JdbcClient jdbc;
    private final MasterKeys keys;

    @Override
    public Optional<Survey> lock(SurveyId id) {
        return rows.lock(id);
    }

    @Override
    public int openDue(char tier, LocalDate notAskedSince, LocalDate today, LocalDate expires, int most) {
        return jdbc.sql(SurveySql.OPEN)
                .param("tier", String.valueOf(tier))
                .param("since", notAskedSince)
                .param("today", today)
                .param("expires", expires)
                .param("most", most)
                .update();
    }

    @Override
    public void save(Survey survey) {
        rows.saveAndFlush(survey);
    }

    @Override
    public Slice<SurveyRow> list(
            RecordFilter filter, SurveyView view, LocalDate today, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>(filter.parameters());
        String from = ListKey.after(after, ListKey.Kind.DAY, "survey.asked_on", "<", parameters);
        List<SurveyRow> found = jdbc.sql(SurveySql.ROWS + SurveySql.in(view) + " and " + filter.sql() + from
                        + " order by survey.asked_on desc, survey.id desc limit :size")
                .params(parameters)
                .param("today", today)
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(found, size, row -> ListKey.text(row.askedOn(), row.id()));
    }

    @Override
    public Optional<SurveyRow> row(SurveyId id) {
        return jdbc.sql(SurveySql.ROWS + " survey.id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    @Override
    public List<SurveyRow> answersOf(CustomerId customer, int most) {
        return jdbc.sql(SurveySql.ROWS + """
                         survey.customer_id = :customer and survey.answered_at is not null
                        order by survey.answered_at desc limit :most""")
                .param("customer", customer.value())
                .param("most", most)
                .query((row, n) -> row(row))
                .list();
    }

    @Override
    public List<SurveyResult> results(RecordFilter filter, SurveyGrouping by, LocalDate from) {
        return jdbc.sql(SurveySql.results(by, filter.sql()))
                .params(filter.parameters())
                .param("from", from)
                .query((row, n) -> new SurveyResult(
                        row.getString("name"),
                        row.getInt("sent"),
                        row.getInt("answered"),
                        row.getInt("detractors"),
                        row.getBigDecimal("satisfaction"),
                        row.getBigDecimal("awareness"),
                        row.getBigDecimal("reputation"),
                        row.getBigDecimal("loyalty")))
                .list();
    }

    @Override
    public SecretKey linkKey() {
        return SurveyLinkRule.derived(keys.index());
    }

    private static SurveyRow row(ResultSet row) throws SQLException {
        return new SurveyRow(
                new SurveyId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer_name"),
                row.getString("tier"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                moment(row, "sent_at"),
                row.getString("sender"),
                moment(row, "answered_at"),
                row.getObject("answered_at") == null
                        ? null
                        : new SurveyAnswer(
                                row.getInt("satisfaction"),
                                row.getInt("awareness"),
                                row.getInt("reputation"),
                                row.getInt("loyalty"),
                                row.getString("said")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
