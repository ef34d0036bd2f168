package com.keyuan.crm.trust.web;

import com.keyuan.crm.customer.CustomerHead;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Asking;
import com.keyuan.crm.trust.TrustReading;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lays {@code trust} beside every customer's {@code head}, whichever room shows it: the header has the bar in the same
 * answer, and the customer's room need not know the one above it.
 */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class TrustHeader implements WebMvcConfigurer {

    // a slice of the pages may come without the reading
    private final ObjectProvider<TrustReading> reading;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public void postHandle(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable ModelAndView page) {
                CurrentUser user = Asking.in(request);
                if (user != null && page != null && page.getModel().get("head") instanceof CustomerHead head) {
                    reading.ifAvailable(readable -> page.addObject(
                            "trust", readable.standing(user, head.id()).orElse(null)));
                }
            }
        });
    }
}
