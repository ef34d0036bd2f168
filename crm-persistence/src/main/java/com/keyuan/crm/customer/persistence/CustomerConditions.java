package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.BlindIndex;
import com.keyuan.crm.customer.ContactSecrets;
import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.shared.CurrentUser;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The conditions of lists and searches: what the policy gives, what the filter asks. */
@Component
@RequiredArgsConstructor
class CustomerConditions {

    /** Any piece of the name in any spelling, of the credit code, the pinyin (jiangbei, beiheng) or its initials (jbhq). */
    private static final String BY_NAME = "(customer.search_text like :piece";

    private static final String BY_PHONE = """
            or (%s and exists (
                    select 1 from contact join contact_index on contact_index.contact_id = contact.id
                    where contact.customer_id = customer.id
                    and contact_index.hash in (%s)))""";

    private final AccessPolicy policy;
    private final ContactSecrets secrets;

    /** SQL over {@code customer} and {@code stands.status}, with its parameters. */
    record Condition(String sql, Map<String, @Nullable Object> parameters) {}

    Condition of(CurrentUser user, Action action, CustomerFilter filter) {
        RecordFilter permitted = policy.filter(user, action);
        Map<String, @Nullable Object> parameters = new HashMap<>(permitted.parameters());
        List<String> all = new ArrayList<>(List.of(permitted.sql()));
        add(all, parameters, "customer.tier = :tier", "tier", filter.tier());
        add(all, parameters, "stands.status = :status", "status", filter.status());
        add(all, parameters, "customer.region_code like :region || '%'", "region", filter.region());
        add(all, parameters, "customer.industry_code = :industry", "industry", filter.industry());
        add(all, parameters, "customer.source_code = :source", "source", filter.source());
        add(
                all,
                parameters,
                "held.holder_id = cast(:holder as uuid)",
                "holder",
                filter.holder() == null ? null : filter.holder().value());
        if (filter.text() != null) {
            all.add(found(user, filter.text(), parameters));
        }
        return new Condition(String.join(" and ", all), parameters);
    }

    private static void add(
            List<String> all,
            Map<String, @Nullable Object> parameters,
            String sql,
            String name,
            @Nullable Object value) {
        if (value != null) {
            all.add(sql);
            parameters.put(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }

    private String found(CurrentUser user, String text, Map<String, @Nullable Object> parameters) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cntrl}", "");
        parameters.put("text", plain);
        parameters.put("piece", "%" + escaped(plain.matches("[a-z ]+") ? plain.replace(" ", "") : plain) + "%");
        String sql = BY_NAME;
        if (plain.matches("[0-9]{4,15}")) {
            sql += " " + byPhone(user, plain, parameters);
        }
        return sql + ")";
    }

    private static String escaped(String piece) {
        return piece.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private String byPhone(CurrentUser user, String digits, Map<String, @Nullable Object> parameters) {
        List<String> hashes = new ArrayList<>();
        for (BlindIndex entry : secrets.searching(digits)) {
            String name = "hash" + hashes.size();
            parameters.put(name, entry.hash());
            hashes.add("decode(:" + name + ", 'base64')");
        }
        RecordFilter revealing = policy.filter(user, Action.CONTACT_REVEAL);
        return BY_PHONE.formatted(revealing.sql(), String.join(", ", hashes));
    }
}
