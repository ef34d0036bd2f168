package com.keyuan.crm.customer.web;

import com.keyuan.crm.customer.CustomerHead;
import com.keyuan.crm.customer.ListName;
import com.keyuan.crm.customer.MergeField;
import com.keyuan.crm.shared.Money;
import java.text.DecimalFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What two records say of each field, in the reader's language. */
@Component
@RequiredArgsConstructor
class MergeLines {

    private final MessageSource messages;

    /** Those of which at least one says something. */
    List<MergeLine> of(CustomerHead kept, CustomerHead gone, Locale locale) {
        return Arrays.stream(MergeField.values())
                .map(field -> new MergeLine(field, text(field, kept, locale), text(field, gone, locale)))
                .filter(line -> line.kept() != null || line.gone() != null)
                .toList();
    }

    private @Nullable String text(MergeField field, CustomerHead head, Locale locale) {
        return switch (field) {
            case NAME -> head.name();
            case SHORT_NAME -> head.details().shortName();
            case CREDIT_CODE -> string(head.details().creditCode());
            case KIND -> name(head.kind(), locale);
            case INDUSTRY -> name(head.industry(), locale);
            case REGION -> head.fullRegion();
            case ADDRESS -> head.details().address();
            case HEADCOUNT -> word("customer.headcount.", head.details().headcount(), locale);
            case DEMAND_ESTIMATE -> money(head.details().demandEstimate());
            case IMPORTANCE -> word("customer.importance.", head.importance(), locale);
            case SPECIAL_NEEDS -> head.details().specialNeeds();
            case PREFERENCES -> head.details().preferences();
            case SOURCE -> name(head.source(), locale);
        };
    }

    private @Nullable String word(String prefix, @Nullable Enum<?> value, Locale locale) {
        return value == null ? null : messages.getMessage(prefix + value, null, locale);
    }

    private static @Nullable String money(@Nullable Money amount) {
        return amount == null ? null : new DecimalFormat("¥#,##0.##").format(amount.amount());
    }

    private static @Nullable String name(@Nullable ListName name, Locale locale) {
        return name == null ? null : name.in(locale);
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
