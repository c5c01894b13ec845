package org.strikelog.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The whole application without a record, in a database of its own that the test fills. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "strikelog.sample=false",
            "strikelog.limits.enabled=false",
            "spring.application.name=strikelog-empty",
            // So that a few hundred incidents are several blocks of the index.
            "strikelog.index.rows-in-block=40"
        })
@ContextConfiguration(initializers = TestDatabase.class)
public @interface EmptyRecordTest {}
