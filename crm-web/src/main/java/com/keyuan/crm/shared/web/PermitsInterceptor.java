package com.keyuan.crm.shared.web;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.Refused;
import com.keyuan.crm.shared.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request through to a handler only by what the handler states; one that states nothing answers nobody. */
@Component
@RequiredArgsConstructor
class PermitsInterceptor implements HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Access access;

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isOpen(method) || isAboutMethods(request)) {
            return true; // a file, or open, or the framework's own answer
        }
        Permits permits = permits(method);
        if (permits == null) {
            throw new IllegalStateException(method + " states no permission");
        }
        CurrentUser user = Asking.in(request);
        if (user == null) {
            throw new IllegalStateException(method + " was reached by nobody");
        }
        if (Arrays.stream(permits.value()).noneMatch(action -> allows(user, action, request))) {
            Action first = permits.value()[0];
            throw new Refused(first, access.allows(user, first) ? NamedRecord.of(first, request) : null);
        }
        return true;
    }

    /** A change is asked for with its record before its form is read: a form that is wrong tells nothing either. */
    private boolean allows(CurrentUser user, Action action, HttpServletRequest request) {
        UUID record = READING.contains(request.getMethod()) ? null : NamedRecord.of(action, request);
        return record == null ? access.allows(user, action) : access.allows(user, action, record);
    }

    /** No handler of ours maps OPTIONS; the answer says which methods there are. */
    private static boolean isAboutMethods(HttpServletRequest request) {
        return HttpMethod.OPTIONS.matches(request.getMethod());
    }

    private static boolean isOpen(HandlerMethod method) {
        return method.hasMethodAnnotation(OpenToAll.class)
                || (method.getMethodAnnotation(Permits.class) == null
                        && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToAll.class));
    }

    private static @Nullable Permits permits(HandlerMethod method) {
        Permits own = method.getMethodAnnotation(Permits.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Permits.class);
    }
}
