package com.keyuan.crm.allocation.web;

import com.keyuan.crm.allocation.HandoverReading;
import com.keyuan.crm.customer.CustomerHead;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.web.Asking;
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

/** Lays the running {@code handover} beside every customer's {@code head}, whichever room shows it. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class HandoverHeader implements WebMvcConfigurer {

    // a slice of the pages may come without the reading
    private final ObjectProvider<HandoverReading> reading;

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
                            "handover", readable.runningOf(user, head.id()).orElse(null)));
                }
            }
        });
    }
}
