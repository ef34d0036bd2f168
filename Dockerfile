# The application for one's own installation: docker build -t keyuan-crm .
FROM eclipse-temurin:17-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -ntp -DskipTests package \
 && cp crm-app/target/crm-app-*-SNAPSHOT.jar /crm-app.jar

# unpacked, with an archive of its classes, by the Java that will run it: it starts in half the time
FROM eclipse-temurin:17-jre AS prepared
RUN useradd --system --uid 10001 --no-create-home crm && install -d -o crm /app
USER 10001
COPY --from=build /crm-app.jar /tmp/
COPY deploy/prepare.sh /tmp/
RUN /tmp/prepare.sh /tmp/crm-app.jar /app

FROM eclipse-temurin:17-jre
# Chinese in PDFs
RUN apt-get update && apt-get install -y --no-install-recommends fonts-droid-fallback && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --no-create-home crm
WORKDIR /app
COPY --from=prepared /app ./
USER 10001
ENV SPRING_PROFILES_ACTIVE=prod CRM_DATA=/data CRM_KEYS_DIRECTORY=/keys
EXPOSE 8080
# readiness, asked with what the image has
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", \
  "-XX:SharedArchiveFile=/app/crm.jsa", "-jar", "/app/crm-app.jar"]
