package com.keyuan.crm.shared.web;

import com.keyuan.crm.access.Action;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The action without which a handler is not even called; one of them is enough. A handler that states neither this nor
 * {@link OpenToAll} answers nobody. With which record somebody has the action is asked in the service, and of a change before that, where the request names the record ({@link NamedRecord}).
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permits {

    Action[] value();
}
