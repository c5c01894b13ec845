package org.strikelog.handout.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.strikelog.handout.Excerpt;
import org.strikelog.incident.QueryPart;

/** Lets controller methods ask for an {@link Excerpt}. */
@Configuration(proxyBeanMethods = false)
class ExcerptBinding {

    @Bean
    QueryPart<Excerpt> excerpt() {
        return new QueryPart<>(Excerpt.class, Excerpt.NAMES, Excerpt::of);
    }
}
