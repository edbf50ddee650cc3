import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.*;

/**
 * Migrates a throw-away PostgreSQL with the migrations of every module, in the order of {@code order.txt}, and
 * generates the jOOQ classes; skipped when no migration changed.
 */
public class Codegen {

    public static void main(String[] args) throws Exception {
        Path migrations = Path.of(args[0]);
        Path out = Path.of(args[1]);
        Path stamp = out.resolve(".stamp");
        String sum = sumOf(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(sum)) {
            System.out.println("jOOQ sources are up to date");
            return;
        }
        var modules = Files.readAllLines(migrations.resolve("order.txt")).stream()
                .filter(line -> !line.isBlank()).toList();
        try (var pg = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "builtin")
                .start()) {
            for (String module : modules) {
                Flyway.configure().dataSource(pg.getPostgresDatabase())
                        .locations("filesystem:" + migrations.resolve(module))
                        .schemas(module).defaultSchema(module)
                        .load().migrate();
            }
            var schemata = modules.stream().map(m -> new SchemaMappingType().withInputSchema(m)).toList();
            GenerationTool.generate(new Configuration().withLogging(Logging.WARN)
                    .withJdbc(new Jdbc().withUrl(pg.getJdbcUrl("postgres", "postgres")).withUser("postgres"))
                    .withGenerator(new Generator()
                            .withDatabase(new Database().withSchemata(schemata).withExcludes("flyway_schema_history|pg_.*")
                                    .withIncludeRoutines(false))
                            .withGenerate(new Generate().withRecords(true).withDeprecated(false)
                                    .withGlobalSchemaReferences(false).withComments(false))
                            .withTarget(new Target().withPackageName("cn.mulin.db").withDirectory(out.toString()))));
        }
        Files.writeString(stamp, sum);
    }

    private static String sumOf(Path migrations) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.walk(migrations)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(migrations.relativize(file).toString().getBytes());
                digest.update(Files.readAllBytes(file));
            }
        }
        digest.update(org.jooq.Constants.FULL_VERSION.getBytes());
        return HexFormat.of().formatHex(digest.digest());
    }
}
