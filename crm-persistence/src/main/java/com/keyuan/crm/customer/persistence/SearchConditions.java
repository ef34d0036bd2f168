package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.BlindIndex;
import com.keyuan.crm.customer.ContactSecrets;
import com.keyuan.crm.customer.SearchQuery;
import com.keyuan.crm.customer.SearchTextRule;
import com.keyuan.crm.shared.CurrentUser;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a typed text means to the database: conditions over {@code customer}, each answered by an index of its own. */
@Component
@RequiredArgsConstructor
class SearchConditions {

    /** In a statement over {@code customer_search}. */
    static final String CONTAINS = "customer_search.keys @@ cast(:contains as tsquery)";

    static final String BEGINS = "customer_search.keys @@ cast(:begins as tsquery)";

    static final String EXACTLY = "customer.name_key = :exactly";

    private static final String BY_NAME =
            "customer.id in (select customer_id from customer_search where " + CONTAINS + ")";

    /** No {@code like}: what row security guards, an index answers only for comparisons that leak nothing. */
    private static final List<String> BY_CREDIT_CODE = List.of(
            "customer.credit_code ~>=~ :code and customer.credit_code ~<~ :codeEnd",
            "substr(customer.credit_code, 9) ~>=~ :code and substr(customer.credit_code, 9) ~<~ :codeEnd");

    private static final String BY_PHONE = """
            ((%s) and customer.id in (
                    select contact.customer_id from contact_index join contact on contact.id = contact_index.contact_id
                    where contact_index.hash in (%s)))""";

    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4,18}");
    private static final Pattern PHONE = Pattern.compile("[0-9]{4,15}");

    private final AccessPolicy policy;
    private final ContactSecrets secrets;

    /**
     * Sets the parameters of {@link #CONTAINS}, {@link #BEGINS} and {@link #EXACTLY}.
     *
     * @return what else the text may be, an alternative each: a credit code; the end of a number, for whoever may reveal it
     */
    List<String> others(CurrentUser user, String text, Map<String, @Nullable Object> parameters) {
        SearchQuery query = SearchTextRule.query(text);
        parameters.put("contains", SearchText.query(query));
        parameters.put("begins", SearchText.query(query.atTheBeginning()));
        parameters.put("exactly", query.folded());
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
        String code = plain.toUpperCase(Locale.ROOT);
        List<String> others = new ArrayList<>();
        if (CODE.matcher(code).matches()) {
            parameters.put("code", code);
            parameters.put("codeEnd", code + "~");
            others.addAll(BY_CREDIT_CODE);
        }
        if (PHONE.matcher(plain).matches()) {
            others.add(byPhone(user, plain, parameters));
        }
        return others;
    }

    /** All of it as one condition over {@code customer}, for lists. */
    String whole(CurrentUser user, String text, Map<String, @Nullable Object> parameters) {
        List<String> all = new ArrayList<>(List.of(BY_NAME));
        all.addAll(others(user, text, parameters));
        return "((" + String.join(") or (", all) + "))";
    }

    private String byPhone(CurrentUser user, String digits, Map<String, @Nullable Object> parameters) {
        List<String> hashes = new ArrayList<>();
        for (BlindIndex entry : secrets.searching(digits)) {
            String name = "hash" + hashes.size();
            parameters.put(name, entry.hash());
            hashes.add("decode(:" + name + ", 'base64')");
        }
        return BY_PHONE.formatted(policy.filter(user, Action.CONTACT_REVEAL).sql(), String.join(", ", hashes));
    }
}
