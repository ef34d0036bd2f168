package com.keyuan.crm.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person would call the device that a browser names by its user agent: {@code Chrome · Windows}. */
final class DeviceName {

    private static final int LONGEST = 300;

    /** The first that is found counts: nearly all claim to be Safari. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("wxwork", "企业微信");
        BROWSERS.put("MicroMessenger", "微信");
        BROWSERS.put("DingTalk", "钉钉");
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR", "Opera");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("HuaweiBrowser", "Huawei Browser");
        BROWSERS.put("Chrome", "Chrome");
        BROWSERS.put("Safari", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("HarmonyOS", "HarmonyOS");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private DeviceName() {}

    /** As the request brings it, kept with the session. */
    static @Nullable String given(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null || agent.length() <= LONGEST ? agent : agent.substring(0, LONGEST);
    }

    /** Empty where it names nothing that is known. */
    static String of(@Nullable String agent) {
        return agent == null
                ? ""
                : Stream.of(found(BROWSERS, agent), found(SYSTEMS, agent))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "));
    }

    private static @Nullable String found(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
