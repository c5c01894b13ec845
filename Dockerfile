# Builds from a clean clone. What runs is an ordinary user on a file system that may be read-only, but for /tmp, on a
# PostgreSQL given by SPRING_DATASOURCE_URL.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -B -ntp dependency:go-offline
COPY db db
COPY src src
RUN mvn -B -ntp -P sbom package -DskipTests && mv target/strikelog-*.jar /strikelog.jar

# The same Java and the same folder as below, since what the trial start notes holds for these only. PostgreSQL does not start as root.
FROM eclipse-temurin:25-jre AS prepared
RUN useradd --system --create-home --home-dir /strikelog strikelog
WORKDIR /strikelog
COPY ops/prepare ops/java.options /ops/
COPY --from=build /strikelog.jar /strikelog.jar
USER strikelog
RUN /ops/prepare /strikelog.jar /strikelog

FROM eclipse-temurin:25-jre
# A volume for backups begins as the folder is here: its user's.
RUN useradd --system --no-create-home --home-dir /strikelog strikelog && \
    install -d -o strikelog -m 700 /var/backups/strikelog
WORKDIR /strikelog
# Libraries change seldom: a layer of their own.
COPY --from=prepared /strikelog/lib lib
COPY --from=prepared /strikelog/strikelog.jar /strikelog/strikelog.aot /strikelog/java.options ./
USER strikelog
EXPOSE 8080
# A file for each secret, named after the setting: /run/secrets/spring.datasource.password
ENV SPRING_CONFIG_IMPORT="optional:configtree:/run/secrets/" \
    MALLOC_ARENA_MAX=2
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "@java.options", "-XX:MaxRAMPercentage=50", "-jar", "strikelog.jar"]
