package com.keyuan.crm.insight.web;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.web.Asking;
import com.keyuan.crm.shared.web.Here;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** What the frame shows around a page, {@code frame} in templates; worked out when asked, for error pages too. */
@RequiredArgsConstructor
public final class Frame {

    private final HttpServletRequest request;
    private final Navigation navigation;
    private final String company;

    public @Nullable CurrentUser getUser() {
        return Asking.in(request);
    }

    /** The user's roles in the order of the glossary. */
    public List<Role> getRoles() {
        CurrentUser user = getUser();
        return user == null ? List.of() : user.roles().stream().sorted().toList();
    }

    /** The one that stands under the name. */
    public @Nullable Role getMainRole() {
        return getRoles().stream().findFirst().orElse(null);
    }

    public @Nullable String getCompany() {
        return company.isBlank() ? null : company;
    }

    public List<Entry.Group> getSections() {
        CurrentUser user = getUser();
        return user == null ? List.of() : navigation.groups(user);
    }

    /** Whether the user has this entry in the navigation. */
    boolean isEntry(String key) {
        return getSections().stream()
                .flatMap(group -> group.entries().stream())
                .anyMatch(entry -> entry.key().equals(key));
    }

    public List<Entry.Named> getCreations() {
        CurrentUser user = getUser();
        return user == null ? List.of() : navigation.creations(user);
    }

    public List<Entry.Named> getPersonal() {
        CurrentUser user = getUser();
        return user == null ? List.of() : navigation.personal(user);
    }

    public List<Entry.Named> getBottom() {
        CurrentUser user = getUser();
        return user == null ? List.of() : navigation.bottom(user);
    }

    /** The entry in the middle of the phone's bar. */
    public String getGo() {
        return Navigation.GO;
    }

    /** Whether the user may pick up a telephone, wherever they are. */
    public boolean isAnswering() {
        CurrentUser user = getUser();
        return user != null && navigation.allows(user, Action.INTERACTION_ANSWER);
    }

    /** Whether there is anything that the user may search. */
    public boolean isSearch() {
        CurrentUser user = getUser();
        return user != null && navigation.allows(user, Action.CUSTOMER_LIST);
    }

    /** light or dark as the person chose; null follows the machine. */
    public @Nullable String getTheme() {
        Cookie cookie = WebUtils.getCookie(request, "theme");
        return cookie != null && List.of("light", "dark").contains(cookie.getValue()) ? cookie.getValue() : null;
    }

    public String getOtherLanguage() {
        return other().toLanguageTag();
    }

    /** This page in the other language; the home page where this one was an answer to a form. */
    public String getOtherLanguageHref() {
        Here here = request.getMethod().equals("GET")
                ? new Here(request.getRequestURI(), request.getParameterMap())
                : new Here(request.getContextPath() + "/", Map.of());
        return here.in(other()).toString();
    }

    private Locale other() {
        Locale now = RequestContextUtils.getLocale(request);
        return now.getLanguage().equals("en") ? Locale.forLanguageTag("zh-CN") : Locale.ENGLISH;
    }
}
