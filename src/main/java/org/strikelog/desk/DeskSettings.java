package org.strikelog.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the desk works.
 *
 * @param publishOwn whether reviewers may publish what they wrote themselves
 */
@ConfigurationProperties("strikelog.desk")
record DeskSettings(@DefaultValue("alone") PublishOwn publishOwn) {

    /** Whether own work needs a second pair of eyes. */
    enum PublishOwn {
        /** Always. */
        NEVER,

        /** As soon as there is a second pair: somebody else who may review and can sign in. */
        ALONE,

        /** Not for reviewers. */
        ALWAYS
    }
}
