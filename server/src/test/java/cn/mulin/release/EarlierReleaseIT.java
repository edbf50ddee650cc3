package cn.mulin.release;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mulin.Callers;
import cn.mulin.MulinApplication;
import cn.mulin.access.Role;
import cn.mulin.audit.AuditChain;
import cn.mulin.county.Counties;
import cn.mulin.county.postgres.PostgresServer;
import cn.mulin.kernel.Command;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyContext;
import cn.mulin.territory.DeskId;
import cn.mulin.territory.Territory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("embedded")
@DisplayName("a data folder of an earlier release")
class EarlierReleaseIT {

    @TempDir
    Path home;

    private Release release;
    private CountyCode county;

    static List<String> versions() {
        return Release.all().stream().map(Release::version).toList();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void starts_and_keeps_everything(String version) throws IOException, SQLException {
        release = Release.of(version);
        county = new CountyCode(release.county());
        layOut();
        try (var application = start(WebApplicationType.NONE, Command.PROPERTY + "=true")) {
            application.getBean(Counties.class);
            assertThat(rowsNow()).isEqualTo(release.rows());
            CountyContext.run(
                    county,
                    () -> assertThat(application
                                    .getBean(AuditChain.class)
                                    .verify()
                                    .whole())
                            .isTrue());
        }
        try (var server = start(WebApplicationType.SERVLET)) {
            serves(server);
        }
    }

    /** As that release left it: its databases in the embedded server, its files and its keys. */
    private void layOut() throws IOException, SQLException {
        copy(release.keys(), home.resolve("keys"));
        copy(release.files(), home.resolve("data/files"));
        try (var database = PostgresServer.start(home.resolve("data"))) {
            for (String name : release.databases()) {
                dumps(database).restore(name, release.dump(name));
            }
        }
    }

    private List<String> rowsNow() throws IOException, SQLException {
        try (var running = PostgresServer.startOrJoin(home.resolve("data"));
                var connection = dumps(running).connect("mulin_" + county)) {
            return Rows.again(connection, release.rows());
        }
    }

    private static Dumps dumps(PostgresServer server) {
        return new Dumps(server.url(""), PostgresServer.USER, server.password());
    }

    /** Somebody signs in as then, finds a person by the sealed phone number, and reads it. */
    private void serves(ConfigurableApplicationContext server) {
        var callers = new Callers(server, county);
        var known = callers.visitor()
                .post("/api/session/password", Map.of("login", Recorded.LOGIN, "password", Callers.PASSWORD));
        assertThat(known.status()).as(known.text()).isEqualTo(200);
        var village = CountyContext.in(
                county,
                () -> server.getBean(Territory.class).byCode(county + "001001").orElseThrow());
        var clerk = callers.as(Role.VILLAGE_CLERK, new DeskId(village.id().value()));
        var found = clerk.post("/api/residents/search", Map.of("text", Recorded.PHONE))
                .json();
        assertThat(found.at("/residents/0/id").asString()).as(found.toString()).isNotEmpty();
        var opened = clerk.post(
                "/api/residents/" + found.at("/residents/0/id").asString() + "/unmask",
                Map.of("field", "PHONE", "reason", "核对升级"));
        assertThat(opened.text()).contains(Recorded.PHONE);
    }

    private ConfigurableApplicationContext start(WebApplicationType web, String... more) {
        return new SpringApplicationBuilder(MulinApplication.class)
                .web(web)
                .lazyInitialization(web == WebApplicationType.NONE)
                .properties(more)
                .run(
                        "--mulin.home=" + home,
                        "--mulin.keys=" + home.resolve("keys"),
                        "--mulin.demo=off",
                        "--server.port=0");
    }

    /** Keys that others can read would be refused. */
    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
                } else {
                    Files.copy(path, target);
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
                }
            }
        }
    }
}
