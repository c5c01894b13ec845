package org.strikelog.site.sample;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.strikelog.site.database.EmbeddedDatabase;

/**
 * Decides at start-up whether the sample is wanted. {@code strikelog.sample=true} asks for it and {@code false} refuses
 * it; without a word it is loaded where the application brings its own database and the record is still empty.
 */
@Component
class SampleLoading implements ApplicationRunner {

    private final SampleRecord sample;
    private final @Nullable Boolean wanted;
    private final boolean ownDatabase;

    SampleLoading(
            SampleRecord sample,
            @Value("${strikelog.sample:#{null}}") @Nullable Boolean wanted,
            ObjectProvider<EmbeddedDatabase> ownDatabase) {
        this.sample = sample;
        this.wanted = wanted;
        this.ownDatabase = ownDatabase.getIfAvailable() != null;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted == null ? ownDatabase && sample.recordIsEmpty() : wanted) {
            sample.load();
        }
    }
}
