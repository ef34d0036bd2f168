package com.keyuan.crm.shared.web;

import com.keyuan.crm.shared.Money;
import java.text.ParseException;
import java.util.Locale;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Dates travel as ISO, as browsers send them; amounts as people write them, with or without commas. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CompanySettings.class)
class FormatConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        DateTimeFormatterRegistrar dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(registry);
        registry.addConverter(new IdConverter());
        registry.addFormatterForFieldType(Money.class, new MoneyFormatter());
    }

    private static final class MoneyFormatter implements Formatter<Money> {

        @Override
        public Money parse(String text, Locale locale) throws ParseException {
            String plain = text.strip()
                    .replace(",", "")
                    .replace("，", "")
                    .replace("¥", "")
                    .replace("￥", "");
            if (!plain.matches("-?\\d{1,16}(\\.\\d{1,2})?")) {
                throw new ParseException(text, 0);
            }
            return Money.of(plain);
        }

        @Override
        public String print(Money money, Locale locale) {
            return money.toString();
        }
    }
}
