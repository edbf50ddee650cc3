package cn.mulin.opening.filing;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads the county's tables and columns, with what is written about them, out of the database's own catalogue. */
@Repository
class DataQueries {

    /** Schemas that hold no data of the county. */
    private static final Set<String> NOT_OURS = Set.of("information_schema", "public");

    private static final Field<String> SCHEMA = field(name("n", "nspname"), String.class);
    private static final Field<String> TABLE = field(name("c", "relname"), String.class);
    private static final Field<Long> TABLE_OID = field(name("c", "oid"), Long.class);
    private static final Field<String> COLUMN = field(name("a", "attname"), String.class);
    private static final Field<Integer> NUMBER = field(name("a", "attnum"), Integer.class);
    private static final Field<Boolean> NEEDED = field(name("a", "attnotnull"), Boolean.class);

    private final DSLContext db;

    DataQueries(DSLContext db) {
        this.db = db;
    }

    List<DataLine> all() {
        var type = function("format_type", String.class, field(name("a", "atttypid")), field(name("a", "atttypmod")));
        var about = coalesce(function("obj_description", String.class, TABLE_OID, inline("pg_class")), inline(""));
        var words = coalesce(function("col_description", String.class, TABLE_OID, NUMBER), inline(""));
        return db.select(SCHEMA, TABLE, about, COLUMN, type, NEEDED, words)
                .from(table(name("pg_catalog", "pg_class")).as("c"))
                .join(table(name("pg_catalog", "pg_namespace")).as("n"))
                .on(field(name("n", "oid"), Long.class).eq(field(name("c", "relnamespace"), Long.class)))
                .join(table(name("pg_catalog", "pg_attribute")).as("a"))
                .on(field(name("a", "attrelid"), Long.class).eq(TABLE_OID), NUMBER.gt(0))
                .where(
                        field(name("c", "relkind"), String.class).eq("r"),
                        field(name("a", "attisdropped"), Boolean.class).isFalse(),
                        SCHEMA.notIn(NOT_OURS),
                        SCHEMA.notLike("pg\\_%"),
                        TABLE.ne("flyway_schema_history"))
                .orderBy(SCHEMA, TABLE, NUMBER)
                .fetch(row -> new DataLine(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value7().contains("密封")));
    }
}
