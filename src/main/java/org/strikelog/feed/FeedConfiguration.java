package org.strikelog.feed;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets letters be written when they are due. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class FeedConfiguration {}
