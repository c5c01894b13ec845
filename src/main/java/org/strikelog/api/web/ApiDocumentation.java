package org.strikelog.api.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.strikelog.api.ChangesQuery;
import org.strikelog.api.Following;
import org.strikelog.api.QueryGuide;
import org.strikelog.api.Selected;
import org.strikelog.incident.Harmed;
import org.strikelog.incident.IncidentFilter;
import org.strikelog.incident.Paging;
import org.strikelog.incident.RestrictedQuery;
import org.strikelog.incident.Standpoint;
import org.strikelog.incident.Vantage;

/** The OpenAPI document of the API, drawn from its controllers, its records and the guide to its parameters. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        IncidentFilter.class,
                        Paging.class,
                        Selected.class,
                        RestrictedQuery.class,
                        Harmed.class,
                        Standpoint.class,
                        Vantage.class,
                        Following.class,
                        ChangesQuery.class);
        ModelResolver.enumsAsRef = true;
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Strikelog")
                        .version("1")
                        .description(
                                "A ledger of attacks: what was reported, by whom, where, when, with what losses, and "
                                        + "how sure anyone was. Every field is always there; unknown is null, never zero. "
                                        + "Days are ISO 8601, coordinates WGS 84, casualties ranges.")
                        // Of this description and of the programs made from it; data sets name their own.
                        .license(new License().name("Apache License 2.0").identifier("Apache-2.0")))
                // What is not said to need a token needs none.
                .security(List.of())
                .components(new Components()
                        .addSchemas(PROBLEM, problem())
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token that you make at /account, with a scope for it")));
    }

    @Bean
    ModelResolver modelResolver(ObjectMapperProvider mapper) {
        return new ModelResolver(mapper.jsonMapper(), new PublishedSchemas.Names()).openapi31(true);
    }

    @Bean
    PublishedSchemas publishedSchemas() {
        return new PublishedSchemas();
    }

    @Bean
    OperationCustomizer queryParameters() {
        return (operation, method) -> {
            Map<String, Parameter> parameters = new LinkedHashMap<>();
            for (Parameter own : operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
                if (!"query".equals(own.getIn())) {
                    parameters.put(own.getName(), own);
                }
            }
            described(method).forEach(p -> parameters.put(p.name(), parameter(p)));
            operation.setParameters(parameters.isEmpty() ? null : new ArrayList<>(parameters.values()));
            problems(operation, method);
            if (method.hasMethodAnnotation(Leaving.class)) {
                operation.setDeprecated(true);
            }
            return operation;
        };
    }

    private static List<QueryGuide.Parameter> described(HandlerMethod method) {
        List<QueryGuide.Parameter> described = new ArrayList<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == IncidentFilter.class) {
                described.addAll(QueryGuide.FILTER);
            } else if (parameter.getParameterType() == Paging.class) {
                described.addAll(QueryGuide.PAGING);
            } else if (parameter.getParameterType() == Standpoint.class) {
                Standpoint.NAMES.forEach(name -> described.add(QueryGuide.own(name)));
            } else if (parameter.getParameterType() == Selected.class) {
                Selected.NAMES.forEach(name -> described.add(QueryGuide.own(name)));
            } else if (parameter.getParameterType() == Harmed.class) {
                Harmed.NAMES.forEach(name -> described.add(QueryGuide.own(name)));
            } else if (parameter.getParameterType() == Vantage.class) {
                Vantage.NAMES.forEach(name -> described.add(QueryGuide.own(name)));
            } else if (parameter.getParameterType() == ChangesQuery.class) {
                described.addAll(QueryGuide.CHANGES);
            } else if (parameter.getParameterType() == Following.class) {
                described.addAll(QueryGuide.CHANGES.subList(0, Following.NAMES.size()));
            } else if (parameter.getParameterType() == RestrictedQuery.class) {
                described.addAll(QueryGuide.RESTRICTED);
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                described.add(QueryGuide.own(parameter.getParameter().getName()));
            }
        }
        return described;
    }

    private static Parameter parameter(QueryGuide.Parameter guide) {
        Schema<?> schema = schema(guide);
        if (guide.repeatable()) {
            schema = new ArraySchema().items(schema).types(Set.of("array"));
        }
        Object example = guide.form().isNumber() ? (Object) Integer.valueOf(guide.example()) : guide.example();
        return new Parameter()
                .in("query")
                .name(guide.name())
                .description(guide.meaning())
                .schema(schema)
                .style(Parameter.StyleEnum.FORM)
                .explode(true)
                .required(false)
                .example(guide.example().isEmpty() ? null : guide.repeatable() ? List.of(example) : example);
    }

    private static Schema<?> schema(QueryGuide.Parameter guide) {
        Schema<Object> schema = new Schema<>();
        switch (guide.form()) {
            case TEXT, BOX -> schema.setTypes(Set.of("string"));
            case DAY -> schema.types(Set.of("string")).setFormat("date");
            case INSTANT -> schema.types(Set.of("string")).setFormat("date-time");
            case COUNT -> schema.types(Set.of("integer")).setMinimum(BigDecimal.ZERO);
            case ZOOM ->
                schema.types(Set.of("integer")).minimum(BigDecimal.ZERO).setMaximum(BigDecimal.valueOf(20));
            case SECONDS ->
                schema.types(Set.of("integer")).minimum(BigDecimal.ZERO).setMaximum(BigDecimal.valueOf(30));
            case ROWS -> schema.types(Set.of("integer")).minimum(BigDecimal.ONE).setMaximum(BigDecimal.valueOf(1000));
        }
        if (!guide.values().isEmpty()) {
            schema.setEnum(List.copyOf(guide.values()));
        }
        return schema;
    }

    private static void problems(Operation operation, HandlerMethod method) {
        boolean hasPath = has(method, p -> p.hasParameterAnnotation(PathVariable.class));
        refuse(operation, "400", "A parameter that nobody reads, or a value that cannot be meant");
        if (hasPath) {
            refuse(operation, "404", "Nothing public is there");
        }
        if (method.getMethod().getName().equals("incident")) {
            operation
                    .getResponses()
                    .addApiResponse(
                            "301", new ApiResponse().description("It was merged: Location tells of the same attack"));
        }
        if (method.getMethod().getName().matches("changes|follow")) {
            refuse(operation, "410", "The record was moved to another database since: begin again, without the cursor");
        }
        boolean byToken = has(method, p -> p.getParameterType() == Authentication.class);
        if (method.getMethod().getName().matches("incident|revisions?") || byToken && hasPath) {
            refuse(operation, "410", "It was public and has been retracted");
        }
        if (byToken) {
            operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
            refuse(operation, "401", "There is no token, or it does not work");
            refuse(operation, "403", "The token lacks the scope, or its owner may not");
        }
        if (operation.getRequestBody() != null) {
            refuse(
                    operation,
                    "409",
                    "As the record stands it cannot be done; or the record may have it, with candidates");
            refuse(operation, "413", "More than a mebibyte was sent");
            refuse(operation, "415", "Something else was sent than what is documented");
            refuse(operation, "422", "What was sent cannot be saved: which field, its value, and what was expected");
        }
        if (has(method, p -> isHeader(p, HttpHeaders.IF_MATCH))) {
            refuse(operation, "412", "It was saved since you read it");
            refuse(operation, "428", "If-Match is missing");
        }
    }

    private static boolean isHeader(MethodParameter parameter, String name) {
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        return header != null && header.name().equals(name);
    }

    private static boolean has(HandlerMethod method, Predicate<MethodParameter> wanted) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(wanted);
    }

    private static void refuse(Operation operation, String status, String meaning) {
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(meaning)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
    }

    private static Schema<?> problem() {
        Map<String, Schema<?>> one = new LinkedHashMap<>();
        one.put("parameter", of("string", "Which parameter, where it is one"));
        one.put("value", of("string", "As it was sent, cut short where it is long"));
        one.put("expected", of("string", "What would be right"));
        Schema<?> each = of("object", "What is wrong with one parameter");
        one.forEach(each::addProperty);
        Schema<?> all = of("array", "Every parameter, where more than one is wrong");
        all.setItems(each);
        Schema<?> problem = of("object", "A problem (RFC 9457)");
        problem.addProperty("title", of("string", "What it is, in a few words"));
        problem.addProperty("status", of("integer", "Of HTTP"));
        problem.addProperty("detail", of("string", "What it is, of this very request"));
        problem.addProperty("instance", of("string", "The path that was asked for"));
        problem.addProperty("requestId", of("string", "Under which the server's log knows the request"));
        one.forEach(problem::addProperty);
        problem.addProperty("parameters", all);
        problem.addProperty("field", of("string", "Which field of what was sent, where it is one"));
        Schema<?> field = of("object", "What is wrong with one field");
        field.addProperty("field", of("string", "Where it stands, such as figures[0].low"));
        field.addProperty("value", one.get("value"));
        field.addProperty("expected", one.get("expected"));
        Schema<?> fields = of("array", "Every field, where more than one is wrong");
        fields.setItems(field);
        problem.addProperty("fields", fields);
        problem.addProperty("candidates", candidates());
        problem.setRequired(List.of("title", "status"));
        return problem;
    }

    private static Schema<?> candidates() {
        Schema<?> candidate = of("object", "An incident that may be the same");
        candidate.addProperty("id", of("integer", "Its number"));
        candidate.addProperty("url", of("string", "Its page"));
        candidate.addProperty("title", of("string", "In the editors' words"));
        candidate.addProperty("state", of("string", "published, or what only editors read"));
        candidate.addProperty("score", of("integer", "Odds that both are one, from 0 to 100"));
        candidate.addProperty("because", of("string", "What speaks for it"));
        candidate.addProperty("although", of("string", "What speaks against it"));
        Schema<?> candidates = of("array", "What the record may have already, the likeliest first");
        candidates.setItems(candidate);
        return candidates;
    }

    private static Schema<?> of(String type, String meaning) {
        Schema<?> schema = new Schema<>();
        schema.setTypes(Set.of(type));
        schema.setDescription(meaning);
        return schema;
    }
}
