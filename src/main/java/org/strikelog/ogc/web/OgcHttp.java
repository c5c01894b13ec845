package org.strikelog.ogc.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.strikelog.incident.QueryPart;
import org.strikelog.ogc.IncidentsQuery;
import org.strikelog.ogc.PlacesQuery;

/** How the addresses below {@code /ogc} are asked, and by whom they may be read: by any page in any browser. */
@Configuration(proxyBeanMethods = false)
class OgcHttp implements WebMvcConfigurer {

    @Override
    public void addCorsMappings(CorsRegistry registry) {
        registry.addMapping("/ogc/**")
                .allowedOrigins("*")
                .allowedMethods("GET", "HEAD")
                .exposedHeaders("Link", "ETag", "Content-Crs")
                .maxAge(86_400);
    }

    @Bean
    QueryPart<IncidentsQuery> incidentsQuery() {
        return new QueryPart<>(IncidentsQuery.class, IncidentsQuery.NAMES, IncidentsQuery::of);
    }

    @Bean
    QueryPart<PlacesQuery> placesQuery() {
        return new QueryPart<>(PlacesQuery.class, PlacesQuery.NAMES, PlacesQuery::of);
    }
}
