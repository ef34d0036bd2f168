package com.keyuan.crm.customer.web;

import com.keyuan.crm.customer.BuyingPart;
import com.keyuan.crm.customer.CustomerList;
import com.keyuan.crm.customer.HeadcountBand;
import com.keyuan.crm.customer.Importance;
import com.keyuan.crm.customer.ListMaintenance;
import com.keyuan.crm.customer.Region;
import com.keyuan.crm.shared.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms of this room offer to choose from, in the reader's language. */
@Component
@RequiredArgsConstructor
class CustomerChoices {

    private final ListMaintenance lists;
    private final MessageSource messages;

    /** @param region the one chosen already, which a picker has to name */
    void into(Model model, @Nullable String region, Locale locale) {
        model.addAttribute("kinds", list(CustomerList.KIND, locale));
        model.addAttribute("industries", list(CustomerList.INDUSTRY, locale));
        model.addAttribute("sources", list(CustomerList.SOURCE, locale));
        model.addAttribute("headcounts", options(HeadcountBand.values(), "customer.headcount.", locale));
        model.addAttribute(
                "regions",
                region == null || region.isBlank()
                        ? List.of()
                        : lists.region(region).map(CustomerChoices::option).stream()
                                .toList());
    }

    List<Option> list(CustomerList list, Locale locale) {
        return lists.offered(list).stream()
                .map(entry -> Option.of(entry.code(), entry.name().in(locale)))
                .toList();
    }

    List<Option> provincesAndCities() {
        return lists.provincesAndCities().stream().map(CustomerChoices::option).toList();
    }

    List<Option> regions(String text) {
        return lists.findRegions(text).stream().map(CustomerChoices::option).toList();
    }

    List<Option> parts(Locale locale) {
        return options(BuyingPart.values(), "customer.part.", locale);
    }

    List<Option> importances(Locale locale) {
        return options(Importance.values(), "customer.importance.", locale);
    }

    private static Option option(Region region) {
        return Option.of(region.code(), region.fullLabel());
    }

    private List<Option> options(Enum<?>[] values, String prefix, Locale locale) {
        return Arrays.stream(values)
                .map(value -> Option.of(value, messages.getMessage(prefix + value, null, locale)))
                .toList();
    }
}
