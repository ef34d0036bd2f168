package com.keyuan.crm.trip.web;

import com.keyuan.crm.customer.BuyingPart;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.customer.HeadcountBand;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Takes the words of maintained choices as people write them: 决策人 is the part {@code DECISION_MAKER}. */
@Component
@RequiredArgsConstructor
class FactValues {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final MessageSource messages;

    String coded(FactField field, String typed) {
        return switch (field) {
            case CONTACT_PART -> code("trip.part.", BuyingPart.values(), typed);
            case HEADCOUNT -> code("trip.headcount.", HeadcountBand.values(), typed);
            default -> typed;
        };
    }

    private String code(String prefix, Enum<?>[] choices, String typed) {
        return Arrays.stream(choices)
                .map(Enum::name)
                .filter(name -> LANGUAGES.stream()
                        .anyMatch(language ->
                                typed.strip().equalsIgnoreCase(messages.getMessage(prefix + name, null, language))))
                .findFirst()
                .orElse(typed);
    }
}
