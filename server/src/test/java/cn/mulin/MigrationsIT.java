package cn.mulin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

@MulinIT
@DisplayName("the county's database")
class MigrationsIT {

    private static final ApplicationModules MODULES = ApplicationModules.of(MulinApplication.class);

    @Autowired
    DataSource road;

    @Test
    void says_in_chinese_what_each_table_is() {
        var silent = db().sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and n.nspname = any (?) and c.relname <> 'flyway_schema_history'
                          and not c.relispartition
                          and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '[\\u4e00-\\u9fff]'
                        """)
                .param(order().toArray(String[]::new))
                .query(String.class)
                .list();
        assertThat(silent).isEmpty();
    }

    @Test
    void points_only_along_the_module_graph() {
        var wrong = db().sql("""
                        select distinct f.nspname as from_schema, t.nspname as to_schema
                        from pg_constraint k join pg_class fc on fc.oid = k.conrelid join pg_namespace f on f.oid = fc.relnamespace
                          join pg_class tc on tc.oid = k.confrelid join pg_namespace t on t.oid = tc.relnamespace
                        where k.contype = 'f' and f.nspname <> t.nspname
                        """).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .filter(arrow -> !mayPoint(arrow.getKey(), arrow.getValue()))
                .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void is_made_in_an_order_of_the_module_graph() {
        var order = order();
        var wrong = new TreeSet<String>();
        for (String module : order) {
            for (String below : below(module)) {
                if (order.contains(below) && order.indexOf(below) > order.indexOf(module)) {
                    wrong.add(module + " before " + below);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void is_exactly_the_modules_of_the_order() {
        var schemas = db().sql("""
                        select nspname from pg_namespace
                        where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
                        """).query(String.class).set();
        assertThat(schemas).isEqualTo(Set.copyOf(order()));
    }

    private static boolean mayPoint(String from, String to) {
        return to.equals("kernel") || below(from).contains(to);
    }

    /** What {@code module} may use, itself and its nested modules taken together; the way down of the way down included. */
    private static Set<String> below(String module) {
        var found = new TreeMap<String, Set<String>>();
        MODULES.stream()
                .forEach(each -> found.computeIfAbsent(root(each), any -> new TreeSet<>())
                        .addAll(direct(each)));
        var below = new TreeSet<>(found.getOrDefault(module, Set.of()));
        below.remove(module);
        return below;
    }

    private static Set<String> direct(ApplicationModule module) {
        var names = new TreeSet<String>();
        var declared = module.getBasePackage()
                .findAnnotation(org.springframework.modulith.ApplicationModule.class)
                .map(annotation -> List.of(annotation.allowedDependencies()))
                .orElse(List.of());
        declared.forEach(each -> names.add(each.replaceFirst("[. :].*", "")));
        return names;
    }

    private static String root(ApplicationModule module) {
        return module.getIdentifier().toString().replaceFirst("\\..*", "");
    }

    private static List<String> order() {
        try {
            return new ClassPathResource("db/migration/order.txt")
                    .getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private JdbcClient db() {
        return JdbcClient.create(road);
    }
}
