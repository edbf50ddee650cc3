package cn.mulin.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings a database to this release: the migrations of every module, each in its own schema, in the order of the graph. */
final class Migrations {

    private static final String ROOT = "db/migration/";

    private final List<String> modules;
    private final String stamp;

    Migrations() {
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            modules = resolver.getResource("classpath:" + ROOT + "order.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            stamp = stampOf(resolver);
        } catch (IOException broken) {
            throw new UncheckedIOException("the migrations of this build cannot be read", broken);
        }
    }

    /** Names what these migrations make, so that one comparison tells whether a county is up to date. */
    String stamp() {
        return stamp;
    }

    /** Safe to repeat; what was applied stays applied if it is cut short. */
    void bringUp(DataSource county) {
        for (String module : modules) {
            migrate(county, module, ROOT + module);
        }
    }

    static void bringUpControl(DataSource control) {
        migrate(control, "county", "db/control");
    }

    private static void migrate(DataSource database, String schema, String location) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:" + location)
                .schemas(schema)
                .defaultSchema(schema)
                .load()
                .migrate();
    }

    private String stampOf(PathMatchingResourcePatternResolver resolver) throws IOException {
        var digest = new SM3Digest();
        var files = new ArrayList<String>();
        for (String module : modules) {
            for (var resource : resolver.getResources("classpath:" + ROOT + module + "/*.sql")) {
                files.add(module
                        + '/'
                        + Objects.requireNonNull(resource.getFilename())
                        + '\n'
                        + resource.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        files.stream().sorted().forEach(file -> {
            var bytes = file.getBytes(StandardCharsets.UTF_8);
            digest.update(bytes, 0, bytes.length);
        });
        var sum = new byte[digest.getDigestSize()];
        digest.doFinal(sum, 0);
        return HexFormat.of().formatHex(sum, 0, 8);
    }
}
