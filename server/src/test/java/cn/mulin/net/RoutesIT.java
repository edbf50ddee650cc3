package cn.mulin.net;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.MulinIT;
import cn.mulin.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MulinIT
@Tag("net")
@DisplayName("every route")
class RoutesIT {

    @Autowired
    ApplicationContext context;

    @Test
    void names_its_permission_or_says_why_it_is_open() {
        assertThat(Routes.of(context))
                .isNotEmpty()
                .filteredOn(route -> route.gate().shut())
                .isEmpty();
    }

    @Test
    void asks_for_permissions_some_role_has() {
        assertThat(Routes.of(context))
                .filteredOn(route -> route.gate().permissions().stream()
                        .anyMatch(permission -> !Role.known(permission) && !permission.equals("session:finish")))
                .isEmpty();
    }
}
