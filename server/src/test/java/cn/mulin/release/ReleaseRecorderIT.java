package cn.mulin.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.mulin.Caller;
import cn.mulin.Callers;
import cn.mulin.Ground;
import cn.mulin.MulinIT;
import cn.mulin.access.Account;
import cn.mulin.access.Role;
import cn.mulin.audit.SealedTail;
import cn.mulin.county.postgres.Folders;
import cn.mulin.kernel.CountyCode;
import cn.mulin.kernel.CountyFiles;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.MulinProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Run by {@code ./mulin record VERSION} when a release is made, on PostgreSQL 15, whose {@code pg_dump} it needs. */
@MulinIT
@EnabledIfSystemProperty(named = "mulin.release.record", matches = "[0-9.]+")
@DisplayName("a release")
class ReleaseRecorderIT {

    @Autowired
    ApplicationContext context;

    @Autowired
    MulinProperties properties;

    @Autowired
    CountyFiles files;

    @Autowired
    JdbcClient sql;

    private final Release release = Release.of(System.getProperty("mulin.release.record"));

    @Test
    void is_recorded(Callers callers, CountyCode county) throws IOException, InterruptedException, SQLException {
        live(callers);
        SealedTail.awaited(sql);
        Folders.remove(release.folder());
        copy(properties.keys().resolve("master.key"), release.keys());
        copy(properties.keys().resolve(county + ".ring"), release.keys());
        copyAll(files.of(county), release.files().resolve(county.value()));
        keepDatabases(county);
        release.keepMigrations(ReleaseMigrations.sums());
        assertThat(release.rows()).filteredOn(line -> !line.contains(" | 0 | ")).hasSizeGreaterThan(25);
    }

    /** A little of everything, by the public steps. */
    private void live(Callers callers) {
        var ground = Ground.lay(context);
        var here = ground.here;
        ground.appoint(here.resident(), here.post());
        callers.staff(Recorded.LOGIN);
        callers.appointed(Account.Kind.AUDITOR);
        callers.person(here.resident());
        var clerk = callers.as(Role.VILLAGE_CLERK, here.clerk());
        var card = done(clerk.put("/api/units/" + here.unit().id() + "/card", Map.of()));
        done(callers.visitor()
                .post(
                        "/api/cards/" + card.json().path("code").asString() + "/demands",
                        Map.of(
                                "id",
                                Ids.next(),
                                "words",
                                "路口的井盖松了",
                                "phone",
                                Recorded.PHONE,
                                "occurredAt",
                                "2026-01-01T00:00:00Z")));
        done(clerk.post(
                "/api/residents/" + here.neighbour() + "/labels",
                Map.of("kind", "LIVES_ALONE", "hint", "常去看看", "source", "VISIT")));
        done(clerk.sendFile(
                "/api/attachments/" + Ids.next(), "说明.pdf", "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)));
        done(clerk.sendFile(
                "/api/roster/imports?unit=" + here.village().id(),
                "名册.csv",
                "户编号,门牌\nK1,东村8号\n".getBytes(StandardCharsets.UTF_8)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> clerk.get(
                                "/api/roster/imports?unit=" + here.village().id())
                        .text()
                        .contains("CHECKED"));
        done(callers.as(Role.COUNTY_OFFICE, ground.countyOffice())
                .post("/api/privacy-notices", Map.of("title", "隐私说明", "words", "我们怎样用您的信息。")));
    }

    private static Caller.Answer done(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }

    /** The rows are counted where the dump was brought back: here something may still be moving. */
    private void keepDatabases(CountyCode county) throws IOException, InterruptedException, SQLException {
        var database = properties.database();
        var dumps = new Dumps(database.url(), database.user(), database.password());
        release.keepDump("mulin", dumps.take("mulin"));
        release.keepDump("mulin_" + county, dumps.take("mulin_" + county));
        dumps.restore("recorded", release.dump("mulin_" + county));
        try (var connection = dumps.connect("recorded")) {
            release.keepRows(Rows.of(connection));
        }
        dumps.drop("recorded");
    }

    private static void copy(Path file, Path into) throws IOException {
        Files.createDirectories(into);
        Files.copy(file, into.resolve(file.getFileName()));
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                copy(path, to.resolve(from.relativize(path).toString()).getParent());
            }
        }
    }
}
