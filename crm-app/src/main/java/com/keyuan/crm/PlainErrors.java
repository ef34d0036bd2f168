package com.keyuan.crm;

import com.keyuan.crm.shared.web.Failures;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What Tomcat answers where a request is so wrong that it never reaches the application, or where the error page itself
 * could not be made because the database is away: our words, not its own page with its name on it. After Boot's own, so that this one is asked first.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@RequiredArgsConstructor
class PlainErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final MessageSource messages;

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new PlainErrorValve(messages)));
    }

    @Slf4j
    @RequiredArgsConstructor
    private static final class PlainErrorValve extends ErrorReportValve {

        private final MessageSource messages;

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            boolean away = failure != null && Failures.isUnavailable(failure);
            if (away) {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("utf-8");
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(page(away ? "503" : status < 500 ? "400" : "500"));
                    response.finishResponse();
                }
            } catch (IOException e) {
                log.debug("the browser went away", e);
            }
        }

        private String page(String code) {
            return "<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n<title>" + code + "</title>\n"
                    + said(code, Locale.SIMPLIFIED_CHINESE) + said(code, Locale.ENGLISH) + "</html>\n";
        }

        private String said(String code, Locale language) {
            String title = messages.getMessage("error." + code + ".title", null, language);
            String text = messages.getMessage("error." + code + ".text", null, language);
            return "<div lang=\"" + language.toLanguageTag() + "\">\n<h1>" + title + "</h1>\n<p>" + text
                    + "</p>\n</div>\n";
        }
    }
}
