package org.strikelog.incident.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.strikelog.incident.FilterPair;
import org.strikelog.incident.Harmed;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.InvalidParameters;
import org.strikelog.incident.InvalidParameters.Problem;
import org.strikelog.incident.NearName;
import org.strikelog.incident.Paging;
import org.strikelog.incident.QueryPart;
import org.strikelog.incident.RestrictedQuery;
import org.strikelog.incident.Standpoint;
import org.strikelog.incident.Vantage;

/**
 * Hands {@link IncidentFilter}, {@link FilterPair}, {@link Paging}, {@link Harmed}, {@link Standpoint}, {@link Vantage}
 * and every {@link QueryPart} of another module to any controller method that asks for it, and refuses, for every GET
 * and everything below {@code /api/}, parameters that the method does not know: a filter misspelt must not look like a
 * filter that matches all.
 */
@Configuration(proxyBeanMethods = false)
class QueryBinding implements WebMvcConfigurer, HandlerMethodArgumentResolver, HandlerInterceptor {

    private static final List<QueryPart<?>> OWN = List.of(
            new QueryPart<>(IncidentFilter.class, IncidentFilter.NAMES, IncidentFilter::of),
            new QueryPart<>(FilterPair.class, FilterPair.NAMES, FilterPair::of),
            new QueryPart<>(Paging.class, Paging.NAMES, Paging::of),
            new QueryPart<>(Harmed.class, Harmed.NAMES, Harmed::of),
            new QueryPart<>(Standpoint.class, Standpoint.NAMES, Standpoint::of),
            new QueryPart<>(RestrictedQuery.class, RestrictedQuery.NAMES, RestrictedQuery::of),
            new QueryPart<>(Vantage.class, Vantage.NAMES, Vantage::of));

    private final Map<Class<?>, QueryPart<?>> parts = new HashMap<>();

    QueryBinding(List<QueryPart<?>> others) {
        Stream.concat(OWN.stream(), others.stream()).forEach(part -> parts.put(part.type(), part));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parts.containsKey(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binderFactory) {
        Map<String, List<String>> query = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> query.put(name, List.of(values)));
        return Objects.requireNonNull(parts.get(parameter.getParameterType()))
                .read()
                .apply(query);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // A page of errors is shown whatever the request asked for.
        if (handler instanceof HandlerMethod method
                && request.getDispatcherType() == DispatcherType.REQUEST
                && method.getBeanType().getPackageName().startsWith("org.strikelog.")
                && (Set.of("GET", "HEAD").contains(request.getMethod())
                        || request.getRequestURI().startsWith(request.getContextPath() + "/api/"))) {
            Set<String> known = known(method);
            List<Problem> unknown = new ArrayList<>();
            request.getParameterMap().forEach((name, values) -> {
                if (!known.contains(name)) {
                    unknown.add(new Problem(
                            name,
                            String.join(" & ", values),
                            known.isEmpty()
                                    ? "no parameters here"
                                    : NearName.of(name, known)
                                                    .map(near -> near + " perhaps, or ")
                                                    .orElse("") + "one of these names: " + String.join(", ", known)));
                }
            });
            if (!unknown.isEmpty()) {
                throw new InvalidParameters(unknown);
            }
        }
        return true;
    }

    private Set<String> known(HandlerMethod method) {
        Set<String> known = new LinkedHashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam own = parameter.getParameterAnnotation(RequestParam.class);
            QueryPart<?> part = parts.get(parameter.getParameterType());
            if (part != null) {
                known.addAll(part.names());
            } else if (own != null) {
                known.add(own.name().isEmpty() ? parameter.getParameter().getName() : own.name());
            }
        }
        return known;
    }
}
