# Builds from a clean clone and runs as an ordinary user, on a PostgreSQL given by SPRING_DATASOURCE_URL.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B -ntp dependency:go-offline
COPY db db
COPY src src
RUN mvn -B -ntp package -DskipTests \
    && java -Djarmode=tools -jar target/strikelog-*.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /strikelog strikelog
WORKDIR /strikelog
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER strikelog
EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75"
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["sh", "-c", "exec java -jar strikelog-*.jar"]
