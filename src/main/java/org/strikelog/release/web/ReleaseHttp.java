package org.strikelog.release.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** By whom the files of releases may be read: by any page in any browser, without its cookies. */
@Configuration(proxyBeanMethods = false)
class ReleaseHttp implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/releases/*/*")
                .allowedOrigins("*")
                .allowedMethods("GET", "HEAD")
                .exposedHeaders("ETag", "Content-Range", "Content-Disposition")
                .maxAge(86_400);
    }
}
