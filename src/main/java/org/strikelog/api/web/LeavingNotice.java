package org.strikelog.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells whoever asks for what is {@link Leaving} until when it stays, and what to ask for instead. */
class LeavingNotice implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Leaving leaving = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Leaving.class) : null;
        if (leaving != null) {
            response.setHeader("Deprecation", "@" + midnight(leaving.since()));
            response.setDateHeader("Sunset", midnight(leaving.until()) * 1000);
            response.addHeader(HttpHeaders.LINK, "<%s>; rel=\"successor-version\"".formatted(leaving.instead()));
        }
        return true;
    }

    private static long midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    }
}
