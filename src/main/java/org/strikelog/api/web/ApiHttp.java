package org.strikelog.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.strikelog.api.ChangesQuery;
import org.strikelog.api.Following;
import org.strikelog.api.Selected;
import org.strikelog.incident.QueryPart;

/**
 * How the API is asked, how its answers may be kept, and by whom they may be read: by any page in any browser, without its
 * cookies.
 */
@Configuration(proxyBeanMethods = false)
class ApiHttp implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/api/**")
                .allowedOrigins("*")
                .allowedMethods("GET", "HEAD")
                .exposedHeaders(
                        "Link",
                        "ETag",
                        "Last-Modified",
                        "X-Total",
                        "X-Tolls",
                        "Content-Disposition",
                        "Deprecation",
                        "Sunset",
                        "RateLimit",
                        "RateLimit-Policy",
                        "Retry-After")
                .maxAge(86_400);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LeavingNotice()).addPathPatterns("/api/v1/**");
    }

    @Bean
    QueryPart<Selected> selected() {
        return new QueryPart<>(Selected.class, Selected.NAMES, Selected::of);
    }

    @Bean
    QueryPart<Following> following() {
        return new QueryPart<>(Following.class, Following.NAMES, Following::of);
    }

    @Bean
    QueryPart<ChangesQuery> changesQuery() {
        return new QueryPart<>(ChangesQuery.class, ChangesQuery.NAMES, ChangesQuery::of);
    }

    @Bean
    FilterRegistrationBean<Revalidation> revalidation() {
        FilterRegistrationBean<Revalidation> registration = new FilterRegistrationBean<>(new Revalidation());
        registration.addUrlPatterns("/api/openapi.json");
        return registration;
    }

    /** Lets clients keep the document as long as they ask whether it has changed; it depends on no record. */
    static class Revalidation extends ShallowEtagHeaderFilter {

        Revalidation() {
            // The web server compresses an answer only under a weak tag, since the bytes differ.
            setWriteWeakETag(true);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            super.doFilterInternal(request, response, chain);
        }
    }
}
