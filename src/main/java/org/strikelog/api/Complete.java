package org.strikelog.api;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks published JSON that always has all its fields. What is unknown is {@code null}, so that a client cannot take it
 * for zero, nor a missing field for a field it forgot to ask for.
 */
@JacksonAnnotationsInside
@JsonInclude(JsonInclude.Include.ALWAYS)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Complete {}
