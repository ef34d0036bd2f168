package com.keyuan.crm.expense;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The class of a city by its name as people write it: 上海市, 上海浦东 and 上海 are the same. */
public record CityClassRule(Map<String, CityClass> known) {

    public CityClassRule {
        known = Map.copyOf(known);
    }

    public CityClass of(@Nullable String city) {
        if (city == null) {
            return CityClass.OTHER;
        }
        return known.entrySet().stream()
                .filter(one -> city.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder())
                .orElse(CityClass.OTHER);
    }
}
