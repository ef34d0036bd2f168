package com.keyuan.crm.shared.web;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.web.IWebRequest;

/** Gives templates {@code #fmt} and {@code #here}. */
@Component
class PageDialect implements IExpressionObjectDialect {

    private final Clock clock;

    PageDialect(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String getName() {
        return "page";
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new Factory(clock);
    }

    private record Factory(Clock clock) implements IExpressionObjectFactory {

        @Override
        public Set<String> getAllExpressionObjectNames() {
            return Set.of("fmt", "here");
        }

        @Override
        public @Nullable Object buildObject(IExpressionContext context, String name) {
            if (name.equals("fmt")) {
                return new Formats(context.getLocale(), clock);
            }
            if (context instanceof IWebContext web) {
                IWebRequest request = web.getExchange().getRequest();
                return new Here(request.getRequestPath(), request.getParameterMap());
            }
            return null;
        }

        @Override
        public boolean isCacheable(String name) {
            return true;
        }
    }
}
