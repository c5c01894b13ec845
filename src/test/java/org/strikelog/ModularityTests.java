package org.strikelog;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void everyModuleImportsOnlyWhatItMay() {
        ApplicationModules.of(StrikelogApplication.class).verify();
    }
}
