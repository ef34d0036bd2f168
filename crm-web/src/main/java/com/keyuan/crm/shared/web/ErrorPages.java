package com.keyuan.crm.shared.web;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.audit.Audit;
import com.keyuan.crm.audit.Changes;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.RuleViolation;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.StaleVersion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers everything that a handler does not answer itself. The pages name what happened and a reference number, never
 * a class, a statement or a path.
 */
@ControllerAdvice
@RequiredArgsConstructor
@Slf4j
class ErrorPages {

    /** Where a record that came from a form is seen. */
    private static final Map<String, String> RECORDS = Map.ofEntries(
            Map.entry("customer", "/customers/%s"),
            Map.entry("query_application", "/queries/%s"),
            Map.entry("contact", "/contacts/%s/edit"),
            Map.entry("customer_order", "/orders/%s"),
            Map.entry("interaction", "/interactions/%s/edit"),
            Map.entry("company_channel", "/channels/%s"),
            Map.entry("task", "/tasks"),
            Map.entry("allocation_application", "/applications/%s"),
            Map.entry("interest", "/interests"),
            Map.entry("opportunity", "/opportunities/%s"),
            Map.entry("contract", "/contracts/%s"),
            Map.entry("service_case", "/service-cases/%s"),
            Map.entry("invoice", "/invoices/%s"),
            Map.entry("receipt", "/receipts/%s"),
            Map.entry("campaign", "/campaigns/%s"));

    private final Audit audit;
    private final Toasts toasts;

    /** Logged here, after the refused transaction is gone, in one of its own. */
    @ExceptionHandler
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        audit.refused(
                Asking.in(request),
                refused.subject(),
                Changes.none()
                        .note("action", refused.action())
                        .note("way", request.getMethod() + " " + request.getRequestURI()));
        return page(HttpStatus.FORBIDDEN, null, List.of());
    }

    @ExceptionHandler
    ModelAndView notFound(NotFound notFound) {
        return page(HttpStatus.NOT_FOUND, null, List.of());
    }

    @ExceptionHandler
    ModelAndView stale(StaleVersion stale, HttpServletRequest request) {
        return tooLate(request);
    }

    /** Leads to what was saved first; what was typed now stays in the form one page back. */
    @ExceptionHandler
    ModelAndView savedOtherwise(SavedOtherwise saved) {
        RuleRefusals.note("error.saved-otherwise.title");
        RuleRefusals.about(saved.record());
        ModelAndView page = page(HttpStatus.CONFLICT, "error/saved-otherwise", null, List.of());
        String address = RECORDS.get(saved.record().kind());
        return page.addObject(
                "record",
                address == null ? null : address.formatted(saved.record().id()));
    }

    /** Within a page it is said in a toast; a page of its own would be put where the answer belongs. */
    @ExceptionHandler
    ModelAndView againstARule(RuleViolation violation, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Reswap", "none");
            toasts.warn(response, violation.messageKey(), violation.arguments().toArray());
        }
        RuleRefusals.note(violation.messageKey());
        return page(HttpStatus.UNPROCESSABLE_CONTENT, violation.messageKey(), violation.arguments());
    }

    /** An id in the address that is none means a record that is not there; any other value is a bad request. */
    @ExceptionHandler
    ModelAndView misread(MethodArgumentTypeMismatchException mismatch) {
        boolean partOfTheAddress = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return page(partOfTheAddress ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, null, List.of());
    }

    /** The browser went away while it was answered. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        log.debug("the browser went away", gone);
    }

    @ExceptionHandler
    @Nullable ModelAndView other(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            log.error("while an answer was on its way", exception);
            return null;
        }
        HttpStatusCode status = Failures.status(exception);
        if (status.isSameCodeAs(HttpStatus.CONFLICT)) {
            log.info("answered with {}: {}", status, exception.getClass().getName());
            return tooLate(request);
        }
        if (status.is5xxServerError()) {
            Failures.log(log, status, exception);
        } else if (!(exception instanceof ErrorResponse)) {
            log.info("answered with {}: {}", status, exception.getClass().getName());
        }
        return page(status, null, List.of());
    }

    /** Leads back to the form, which brings again what was typed. */
    private static ModelAndView tooLate(HttpServletRequest request) {
        RuleRefusals.note(RuleRefusals.STALE);
        ModelAndView page = page(HttpStatus.CONFLICT, null, List.of());
        page.addObject("cameFrom", CameFrom.page(request));
        return page;
    }

    static ModelAndView page(HttpStatusCode status, @Nullable String messageKey, List<Object> arguments) {
        return page(status, Failures.view(status), messageKey, arguments);
    }

    static ModelAndView page(HttpStatusCode status, String view, @Nullable String messageKey, List<Object> arguments) {
        ModelAndView page = new ModelAndView(view, status);
        page.addObject("reference", RequestReference.current());
        page.addObject("messageKey", messageKey);
        page.addObject("arguments", arguments);
        return page;
    }
}
