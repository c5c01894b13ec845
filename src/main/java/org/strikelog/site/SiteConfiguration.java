package org.strikelog.site;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Static files and the clock. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    private final StaticFiles files;

    SiteConfiguration(StaticFiles files, SpringTemplateEngine templates, ThymeleafViewResolver views) {
        this.files = files;
        views.setForceContentType(true);
        templates.addLinkBuilder(new StaticFileLinks(files));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var forEver = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler(files.prefix() + "/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(forEver)
                .resourceChain(true)
                .addResolver(new LiteWebJarsResourceResolver());
        registry.addResourceHandler(files.prefix() + "/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(forEver)
                .resourceChain(true);
    }

    /** Some browsers ask for this whatever the page says. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/favicon.ico", files.link("/img/strikelog.svg"));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
