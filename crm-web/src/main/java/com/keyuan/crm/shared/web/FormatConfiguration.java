package com.keyuan.crm.shared.web;

import com.keyuan.crm.shared.Money;
import java.text.ParseException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.Temporal;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Dates travel as ISO, as browsers send them, of years that people mean; amounts as people write them, with or without commas. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CompanySettings.class, PrintSettings.class})
class FormatConfiguration implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        DateTimeFormatterRegistrar dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(registry);
        registry.addFormatterForFieldType(LocalDate.class, new DayFormatter<>(LocalDate::parse, LocalDate::getYear));
        registry.addFormatterForFieldType(
                LocalDateTime.class, new DayFormatter<>(LocalDateTime::parse, LocalDateTime::getYear));
        registry.addFormatterForFieldType(YearMonth.class, new DayFormatter<>(YearMonth::parse, YearMonth::getYear));
        registry.addConverter(new IdConverter());
        registry.addFormatterForFieldType(Money.class, new MoneyFormatter());
    }

    /** A year that nobody alive means is a slip of the keys, like a letter in a date. */
    private record DayFormatter<T extends Temporal>(Function<String, T> read, ToIntFunction<T> year)
            implements Formatter<T> {

        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2199;

        @Override
        public T parse(String text, Locale locale) throws ParseException {
            try {
                T day = read.apply(text.strip());
                if (year.applyAsInt(day) >= FIRST_YEAR && year.applyAsInt(day) <= LAST_YEAR) {
                    return day;
                }
            } catch (DateTimeParseException none) {
                // said below, as for a year that is too far away
            }
            throw new ParseException(text, 0);
        }

        @Override
        public String print(T day, Locale locale) {
            return day.toString();
        }
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
