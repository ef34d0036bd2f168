package com.keyuan.crm.forecast.web;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.forecast.ForecastReading;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.web.Asking;
import com.keyuan.crm.tier.TierReviewPage;
import com.keyuan.crm.tier.TierReviewRow;
import com.keyuan.crm.tier.TierStory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lays {@code forecasts} beside the tiers that a page shows, in the same answer and by one statement, so that the room of
 * tiers need not know the one above it. It changes no tier.
 */
@Configuration(proxyBeanMethods = false)
@RequiredArgsConstructor
class ForecastBeside implements WebMvcConfigurer {

    // a slice of the pages may come without the reading
    private final ObjectProvider<ForecastReading> reading;

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
                if (user != null && page != null) {
                    Set<CustomerId> shown = judged(page.getModel());
                    if (!shown.isEmpty()) {
                        reading.ifAvailable(readable -> page.addObject("forecasts", readable.beside(user, shown)));
                    }
                }
            }
        });
    }

    /** The customers whose tiers the page is about. */
    private static Set<CustomerId> judged(Map<String, Object> model) {
        Set<CustomerId> shown = new HashSet<>();
        if (model.get("slice") instanceof Slice<?> slice) {
            for (Object row : slice.rows()) {
                if (row instanceof TierReviewRow review) {
                    shown.add(review.customer());
                }
            }
        }
        if (model.get("page") instanceof TierReviewPage review) {
            shown.add(review.row().customer());
        }
        if (model.get("story") instanceof TierStory story) {
            shown.add(story.standing().customer());
        }
        return shown;
    }
}
