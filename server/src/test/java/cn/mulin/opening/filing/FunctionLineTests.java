package cn.mulin.opening.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the list of functions")
class FunctionLineTests {

    @Test
    void names_everything_a_role_may_do_and_nothing_else() {
        var listed = new TreeSet<>(FunctionLine.all().stream()
                .filter(line -> !line.open())
                .map(FunctionLine::permission)
                .toList());
        var granted = new TreeSet<>(Arrays.stream(Role.values())
                .flatMap(role -> role.permissions().stream())
                .toList());
        assertThat(listed).isEqualTo(granted);
    }

    @Test
    void promises_what_the_law_asks_of_every_client() {
        assertThat(FunctionLine.all().stream().filter(FunctionLine::open).map(FunctionLine::module))
                .containsAll(List.of("投诉建议", "隐私告知"));
    }
}
