package com.keyuan.crm.shared.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/**
 * Chinese unless somebody switched: {@code ?lang=en} on any page switches and is remembered for a year. Each room has
 * {@code messages/<room>.properties} (Chinese) and {@code messages/<room>_en.properties}, found by themselves.
 */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    static final Locale DEFAULT = Locale.forLanguageTag("zh-CN");

    @Bean
    MessageSource messageSource() throws IOException {
        // merges the rooms' bundles into one a language; the other kind asks one room after the other for each word
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames(basenames());
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new KnownLanguages();
        resolver.setDefaultLocale(DEFAULT);
        resolver.setCookieMaxAge(Duration.ofDays(365));
        resolver.setCookiePath("/");
        resolver.setCookieSameSite("Lax");
        resolver.setCookieHttpOnly(true);
        resolver.setRejectInvalidCookies(false);
        return resolver;
    }

    @Bean
    Toasts toasts(MessageSource messages) {
        return new Toasts(messages);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return nearest(value);
            }
        };
        change.setParamName("lang");
        change.setHttpMethods("GET");
        registry.addInterceptor(change);
    }

    /** Takes any wish for a language as the nearest one that there is. */
    private static Locale nearest(String value) {
        return value.startsWith("en") ? Locale.ENGLISH : DEFAULT;
    }

    private static String[] basenames() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        return Arrays.stream(found)
                .map(resource -> Objects.requireNonNull(resource.getFilename()).replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"))
                .distinct()
                .sorted()
                .map(name -> "classpath:messages/" + name)
                .toArray(String[]::new);
    }

    private static final class KnownLanguages extends CookieLocaleResolver {

        private KnownLanguages() {
            super("language");
        }

        @Override
        protected Locale parseLocaleValue(String value) {
            return nearest(value);
        }
    }
}
