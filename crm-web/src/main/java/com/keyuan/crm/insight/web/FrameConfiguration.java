package com.keyuan.crm.insight.web;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.shared.web.CompanySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lays the frame ready for every page; by an interceptor, because error pages get no model attributes from advice. */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class FrameConfiguration implements WebMvcConfigurer {

    private final Access access;
    private final CompanySettings company;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        Navigation navigation = new Navigation(access);
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                request.setAttribute("frame", new Frame(request, navigation, company.name()));
                return true;
            }
        });
    }
}
