package org.strikelog.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application with a record that the test may change, as {@link WholeApplicationTest} may not: those tests
 * share one record and count on it. It is asked at a port of its own, or without one by {@code MockMvcTester}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "strikelog.sample=true",
            "strikelog.limits.enabled=false",
            "spring.application.name=strikelog-edited",
            // Those who are told of changes run beside the tests.
            "strikelog.webhooks.allow-private=true",
            // Tests of one record know nothing of each other's accounts.
            "strikelog.desk.publish-own=always"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
public @interface EditingTest {}
