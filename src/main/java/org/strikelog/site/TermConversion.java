package org.strikelog.site;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes terms of a vocabulary by their code, on pages as in addresses: {@code 'outcome.' + outcome} is the key {@code
 * outcome.partly_intercepted}. Left alone, Spring would write the name of the Java constant.
 */
@Configuration(proxyBeanMethods = false)
class TermConversion implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new ToCode());
    }

    private static final class ToCode implements Converter<Enum<?>, String> {

        @Override
        public String convert(Enum<?> term) {
            return term.toString();
        }
    }
}
