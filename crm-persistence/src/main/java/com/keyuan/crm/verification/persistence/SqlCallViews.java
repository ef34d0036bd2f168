package com.keyuan.crm.verification.persistence;

import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactSecrets;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Sealed;
import com.keyuan.crm.customer.SealedKey;
import com.keyuan.crm.verification.CallHeader;
import com.keyuan.crm.verification.CallOutcome;
import com.keyuan.crm.verification.CallPurpose;
import com.keyuan.crm.verification.CallViews;
import com.keyuan.crm.verification.PhoneCallId;
import com.keyuan.crm.verification.ReportSide;
import com.keyuan.crm.verification.VerificationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlCallViews implements CallViews {

    private final JdbcClient jdbc;
    private final ContactSecrets secrets;

    @Override
    public Optional<CallHeader> header(PhoneCallId id) {
        return jdbc.sql("""
                        select phone_call.*, customer.name, customer.tier,
                               (select cast(max(earlier.ended_at) at time zone 'Asia/Shanghai' as date)
                                from phone_call earlier where earlier.customer_id = phone_call.customer_id
                                and earlier.id <> phone_call.id and earlier.outcome = 'COMPLETED') as last_talk,
                               (select rating from satisfaction_rating where satisfaction_rating.customer_id = customer.id
                                order by rated_on desc, satisfaction_rating.id desc limit 1) as last_rating
                        from phone_call join customer on customer.id = phone_call.customer_id
                        where phone_call.id = :id""")
                .param("id", id.value())
                .query((row, n) -> header(row))
                .optional();
    }

    @Override
    public Map<VerificationId, ReportSide> reportSides(PhoneCallId id) {
        return jdbc
                .sql("""
                        select verification.id, visit.visited_at,
                               coalesce(section.business, visit.business) as business,
                               coalesce(section.result, visit.result) as result,
                               coalesce(section.need, visit.need) as need,
                               array(select contact.name from contact where contact.id in (
                                         select contact_id from trip_report_met where visit_id = visit.id
                                         union all
                                         select contact_id from visit_contact where visit_id = visit.id and section.visit_id is null)
                                     order by contact.name) as met
                        from phone_call join verification on verification.customer_id = phone_call.customer_id
                        join visit on visit.id = verification.visit_id
                        left join trip_report_section section on section.visit_id = visit.id
                        where phone_call.id = :id and (verification.result is null
                              or verification.closed_by = phone_call.caller_id
                                 and verification.closed_at >= phone_call.claimed_at)""")
                .param("id", id.value())
                .query((row, n) -> Map.entry(
                        new VerificationId(row.getObject("id", UUID.class)),
                        new ReportSide(
                                row.getObject("visited_at", OffsetDateTime.class)
                                        .toInstant(),
                                List.of((String[]) row.getArray("met").getArray()),
                                row.getString("business"),
                                row.getString("result"),
                                row.getString("need"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<String> number(PhoneCallId id) {
        return jdbc.sql("""
                        select contact.id, contact.key_id, contact.wrapped_key, contact.phone
                        from phone_call join contact on contact.id = phone_call.contact_id
                        where phone_call.id = :id and contact.phone is not null""")
                .param("id", id.value())
                .query((row, n) -> secrets.open(
                        new SealedKey(row.getString("key_id"), sealed(row, "wrapped_key")),
                        new ContactId(row.getObject("id", UUID.class)),
                        ContactField.PHONE,
                        sealed(row, "phone")))
                .optional();
    }

    private static Sealed sealed(ResultSet row, String column) throws SQLException {
        return new Sealed(Base64.getEncoder().encodeToString(row.getBytes(column)));
    }

    private static CallHeader header(ResultSet row) throws SQLException {
        UUID contact = row.getObject("contact_id", UUID.class);
        String outcome = row.getString("outcome");
        return new CallHeader(
                new PhoneCallId(row.getObject("id", UUID.class)),
                CallPurpose.valueOf(row.getString("purpose")),
                row.getObject("subject_id", UUID.class),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                row.getInt("desk"),
                contact == null ? null : new ContactId(contact),
                row.getObject("lease_until", OffsetDateTime.class).toInstant(),
                instant(row, "dialled_at"),
                instant(row, "ended_at"),
                outcome == null ? null : CallOutcome.valueOf(outcome),
                row.getObject("last_talk", LocalDate.class),
                row.getObject("last_rating", Integer.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
