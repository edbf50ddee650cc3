package cn.mulin;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("the module graph")
class ModularityTests {

    @Test
    void is_what_the_packages_declare_and_has_no_cycle() {
        ApplicationModules.of(MulinApplication.class).verify();
    }
}
