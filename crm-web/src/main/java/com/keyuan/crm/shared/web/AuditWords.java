package com.keyuan.crm.shared.web;

import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.AuditName;
import com.keyuan.crm.audit.AuditPage;
import com.keyuan.crm.audit.AuditRow;
import com.keyuan.crm.audit.Changes.Change;
import com.keyuan.crm.shared.BusinessZone;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The log in the reader's words: fields and values by their names, records and people by theirs. */
@Component
@RequiredArgsConstructor
public class AuditWords {

    /** Whose words a value of a field is told in, where the record's kind or the field decides. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("trip_report.state", "trip.state"),
            Map.entry("trip.state", "trip.stage"),
            Map.entry("expense_claim.state", "expense.state"),
            Map.entry("misuse_case.state", "compliance.state"),
            Map.entry("allocation_application.state", "committee.state"),
            Map.entry("query_application.state", "grant.state"),
            Map.entry("ballot.state", "committee.ballot"),
            Map.entry("handover.state", "handover.state"),
            Map.entry("scouting_request.state", "verification.scouting.state"),
            Map.entry("care_call.state", "verification.care.state"),
            Map.entry("intake_run.state", "intake.state"),
            Map.entry("intake_run.kind", "intake.kind"),
            Map.entry("trip.kind", "trip.kind"),
            Map.entry("visit.kind", "trip.visit.kind"),
            Map.entry("verification.result", "verification.result"),
            Map.entry("phone_call.outcome", "verification.outcome"),
            Map.entry("importance", "customer.importance"),
            Map.entry("part", "customer.part"),
            Map.entry("channel", "interaction.channel"),
            Map.entry("channelKind", "interaction.channel"),
            Map.entry("direction", "interaction.direction"),
            Map.entry("medium", "interaction.medium"),
            Map.entry("method", "tier.method"),
            Map.entry("reason", "allocation.reason"),
            Map.entry("change", "trip.fact"),
            Map.entry("field", "audit.field"),
            Map.entry("action", "audit.action"),
            Map.entry("logKind", "audit.kind"),
            Map.entry("level", "level"),
            Map.entry("roles", "role"),
            Map.entry("list", "audit.value"),
            Map.entry("alarm", "audit.alarm"),
            Map.entry("page", "audit.value"),
            Map.entry("problem", "audit.value"),
            Map.entry("way", "audit.value"));

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(BusinessZone.ID);

    /** How a personal value begins: ciphertext under its contact's key. */
    private static final String SEALED = "sealed:";

    private final MessageSource messages;

    /**
     * One entry.
     *
     * @param record what sort of record it is about, null for none
     * @param name what that record is called, null where it is gone or has no name
     */
    public record Line(
            Instant at,
            AuditKind kind,
            @Nullable UUID personId,
            @Nullable String person,
            @Nullable String address,
            @Nullable String record,
            @Nullable String name,
            @Nullable UUID recordId,
            List<Detail> details) {}

    /** A field before and after; hidden where its content is not for the reader. */
    public record Detail(
            String field, @Nullable String before, @Nullable String after, boolean hidden) {}

    public List<Line> lines(AuditPage page, Locale locale) {
        return page.slice().rows().stream()
                .map(row -> line(row, page.names(), locale))
                .toList();
    }

    private Line line(AuditRow row, Map<String, AuditName> names, Locale locale) {
        String kind = row.subjectKind();
        return new Line(
                row.at(),
                row.kind(),
                row.personId(),
                row.person(),
                row.address(),
                kind == null ? null : or(message("audit.record." + kind, locale), kind),
                row.subjectId() == null ? null : name(names, row.subjectId().toString(), locale),
                row.subjectId(),
                row.details().entrySet().stream()
                        .map(detail -> detail(row, detail.getKey(), detail.getValue(), names, locale))
                        .toList());
    }

    private Detail detail(AuditRow row, String field, Change change, Map<String, AuditName> names, Locale locale) {
        return new Detail(
                field(field, locale),
                value(row.subjectKind(), field, change.before(), names, locale),
                value(row.subjectKind(), field, change.after(), names, locale),
                change.before() == null
                        && change.after() == null
                        && row.kind() != AuditKind.REFUSED
                        && row.kind() != AuditKind.AGAINST_RULE);
    }

    /** {@code proposed.CONTACT_PHONE}: what comes before the dot is the field, what follows is told in its words. */
    private String field(String field, Locale locale) {
        int dot = field.indexOf('.');
        String known = message("audit.field." + (dot < 0 ? field : field.substring(0, dot)), locale);
        if (known == null) {
            return field;
        }
        String rest = dot < 0 ? null : field.substring(dot + 1);
        return rest == null ? known : known + " " + or(message("trip.fact." + rest, locale), rest);
    }

    private @Nullable String value(
            @Nullable String record,
            String field,
            @Nullable String value,
            Map<String, AuditName> names,
            Locale locale) {
        if (value == null) {
            return null;
        }
        if (field.equals("rule")) { // the arguments of its message are not on the log
            return Objects.requireNonNullElse(message(value, locale), value).replaceAll("\\{\\d}", "…");
        }
        if (value.startsWith(SEALED)) {
            return message("audit.encrypted", locale);
        }
        String named = or(name(names, value, locale), name(names, field + ":" + value, locale));
        if (named != null) {
            return named;
        }
        if (value.equals("true") || value.equals("false")) {
            return message("audit.value." + value, locale);
        }
        if (value.startsWith("[") && value.endsWith("]")) {
            return Arrays.stream(value.substring(1, value.length() - 1).split(", *"))
                    .map(one -> or(or(name(names, one, locale), word(record, field, one, locale)), one))
                    .collect(Collectors.joining("·"));
        }
        return or(word(record, field, value, locale), moment(value));
    }

    private @Nullable String word(@Nullable String record, String field, String value, Locale locale) {
        return Stream.of(record + "." + field, field)
                .map(WORDS::get)
                .filter(prefix -> prefix != null)
                .map(prefix -> message(prefix + "." + value, locale))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static String moment(String value) {
        try {
            return value.endsWith("Z") ? MOMENT.format(Instant.parse(value)) : value;
        } catch (DateTimeParseException text) {
            return value;
        }
    }

    private static @Nullable String name(Map<String, AuditName> names, String key, Locale locale) {
        AuditName name = names.get(key);
        return name == null ? null : locale.getLanguage().equals("zh") ? name.chinese() : name.english();
    }

    private @Nullable String message(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale);
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
