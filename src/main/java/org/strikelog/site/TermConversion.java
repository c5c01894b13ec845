package org.strikelog.site;

import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Writes and reads terms of a vocabulary by their code, on pages as in addresses: {@code 'outcome.' + outcome} is the key {@code
 * outcome.partly_intercepted}. Left alone, Spring would write the name of the Java constant.
 */
@Configuration(proxyBeanMethods = false)
class TermConversion implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new ToCode());
        registry.addConverterFactory(new FromCode());
    }

    private static final class ToCode implements Converter<Enum<?>, String> {

        @Override
        public String convert(Enum<?> term) {
            return term.toString();
        }
    }

    // A factory for any enumeration cannot name it; a blank is none, as the interface allows, which a lambda cannot
    // say.
    @SuppressWarnings({"rawtypes", "NullAway"})
    private static final class FromCode implements ConverterFactory<String, Enum> {

        @Override
        public <T extends Enum> Converter<String, T> getConverter(Class<T> vocabulary) {
            return code -> code.isBlank()
                    ? null
                    : Arrays.stream(vocabulary.getEnumConstants())
                            .filter(term -> term.toString().equals(code))
                            .findFirst()
                            .orElseThrow(() -> new IllegalArgumentException(code));
        }
    }
}
