package com.keyuan.crm.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import lombok.extern.slf4j.Slf4j;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The same pages for what fails before a handler is reached: a malformed address, a filter, a missing token. */
@Controller
@OpenToAll
@Slf4j
class ErrorDispatch implements ErrorController {

    @RequestMapping("/error")
    ModelAndView answer(HttpServletRequest request) {
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure != null) {
            HttpStatusCode status = Failures.status(failure);
            if (status.is5xxServerError()) {
                Failures.log(log, status, failure);
            } else {
                log.info("answered with {}: {}", status, failure.getClass().getName());
            }
            return ErrorPages.page(status, null, List.of());
        }
        if (ExpiredForms.refused(request)) {
            return ErrorPages.page(HttpStatus.FORBIDDEN, "error/expired", null, List.of());
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return ErrorPages.page(HttpStatusCode.valueOf(code instanceof Integer status ? status : 404), null, List.of());
    }
}
