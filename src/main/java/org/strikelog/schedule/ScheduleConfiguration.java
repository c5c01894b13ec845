package org.strikelog.schedule;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets work be done when it is due. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ScheduleConfiguration {}
