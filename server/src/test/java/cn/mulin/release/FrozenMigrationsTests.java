package cn.mulin.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("migrations")
class FrozenMigrationsTests {

    @Test
    void that_were_released_are_never_touched_again() {
        var here = ReleaseMigrations.sums();
        for (var release : Release.all()) {
            assertThat(here)
                    .as(
                            "a migration of release %1$s was changed or taken away; add a new one instead"
                                    + " (only while %1$s is not out yet: ./mulin record %1$s)",
                            release.version())
                    .containsAll(release.migrations());
        }
    }

    @Test
    void that_are_new_come_after_those_of_their_module_that_were_released() {
        var released = Release.all().getLast().migrations();
        var last = new HashMap<String, String>();
        released.forEach(line -> last.merge(module(line), version(line), (a, b) -> a.compareTo(b) > 0 ? a : b));
        var misplaced = new ArrayList<>(ReleaseMigrations.sums());
        misplaced.removeAll(released);
        misplaced.removeIf(line -> version(line).compareTo(last.getOrDefault(module(line), "")) > 0);
        assertThat(misplaced).isEmpty();
    }

    private static String module(String line) {
        return line.replaceAll(".* {2}(.*)/.*", "$1");
    }

    private static String version(String line) {
        return line.replaceAll(".*/(V[0-9]+)__.*", "$1");
    }
}
