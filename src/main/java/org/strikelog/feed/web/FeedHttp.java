package org.strikelog.feed.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** By whom feeds may be read: by any page in any browser, without its cookies. */
@Configuration(proxyBeanMethods = false)
class FeedHttp implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/{feed}.atom")
                .allowedOrigins("*")
                .allowedMethods("GET", "HEAD")
                .exposedHeaders("ETag", "RateLimit", "RateLimit-Policy", "Retry-After")
                .maxAge(86_400);
    }
}
