package org.strikelog.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The Python that programs of the guide are tried with. */
public final class Python {

    public static final String PROGRAM = "python3";

    private Python() {}

    /** Skips a test where there is no Python, unless the system property {@code python} is {@code required}. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ExtendWith(Condition.class)
    public @interface Needed {}

    static class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean there = Arrays.stream(System.getenv("PATH").split(":"))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
            if (!there && "required".equals(System.getProperty("python"))) {
                throw new IllegalStateException("-Dpython=required, but there is no python3 here");
            }
            return there
                    ? ConditionEvaluationResult.enabled("Python is there")
                    : ConditionEvaluationResult.disabled("No python3 here");
        }
    }
}
