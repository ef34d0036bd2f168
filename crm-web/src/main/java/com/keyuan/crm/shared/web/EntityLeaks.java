package com.keyuan.crm.shared.web;

import jakarta.persistence.Entity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** In tests: fails a request in whose model an entity stands, be it inside a list, a map or a record. */
@Component
@ConditionalOnBooleanProperty("crm.web.refuse-entities")
class EntityLeaks implements HandlerInterceptor {

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView view)
            throws ReflectiveOperationException {
        if (view != null) {
            Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Map.Entry<String, Object> attribute : view.getModel().entrySet()) {
                check(attribute.getKey(), attribute.getValue(), seen);
            }
        }
    }

    private void check(String path, @Nullable Object value, Set<Object> seen) throws ReflectiveOperationException {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (value.getClass().isAnnotationPresent(Entity.class)) {
            throw new IllegalStateException("an entity reached the model: " + path + " is a " + value.getClass());
        }
        if (value instanceof Collection<?> many) {
            for (Object one : many) {
                check(path + "[]", one, seen);
            }
        } else if (value instanceof Map<?, ?> map) {
            check(path + ".keys", map.keySet(), seen);
            check(path + ".values", map.values(), seen);
        } else if (value instanceof Optional<?> maybe) {
            check(path, maybe.orElse(null), seen);
        } else if (value.getClass().isRecord()) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                check(path + "." + component.getName(), component.getAccessor().invoke(value), seen);
            }
        }
    }
}
