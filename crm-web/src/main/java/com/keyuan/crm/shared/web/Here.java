package com.keyuan.crm.shared.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of the page itself, {@code #here} in templates: {@code #here.with('sort', 'name')} is the same list
 * sorted by name. Prints as path and query; parameters are encoded.
 */
public final class Here {

    private final String path;
    private final Map<String, String[]> parameters;

    public Here(String path, Map<String, String[]> parameters) {
        this.path = path;
        this.parameters = new LinkedHashMap<>(parameters);
        this.parameters.keySet().removeIf(name -> !name.matches("[\\w.-]+"));
    }

    public String path() {
        return path;
    }

    public @Nullable String get(String parameter) {
        String[] values = parameters.get(parameter);
        return values == null || values.length == 0 || values[0].isEmpty() ? null : values[0];
    }

    public boolean is(String parameter, Object value) {
        return value.toString().equals(get(parameter));
    }

    /** The same address with this parameter set to this value. */
    public Here with(String parameter, Object value) {
        Map<String, String[]> changed = new LinkedHashMap<>(parameters);
        changed.remove("lang");
        changed.put(parameter, new String[] {value.toString()});
        return new Here(path, changed);
    }

    public Here without(String parameter) {
        Map<String, String[]> changed = new LinkedHashMap<>(parameters);
        changed.remove(parameter);
        return new Here(path, changed);
    }

    /** The same page in another language. */
    public Here in(Locale language) {
        return with("lang", language.toLanguageTag());
    }

    /** The address without its query. */
    public Here clear() {
        return new Here(path, Map.of());
    }

    @Override
    public String toString() {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach((name, all) -> {
            for (int i = 0; i < all.length; i++) {
                uri.queryParam(name, "{" + name + i + "}");
                values.put(name + i, all[i]);
            }
        });
        return uri.encode().buildAndExpand(values).toUriString();
    }
}
