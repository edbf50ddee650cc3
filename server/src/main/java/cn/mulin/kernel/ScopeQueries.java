package cn.mulin.kernel;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** 管辖范围 — as SQL: one index range for each subtree, whatever lies below it. */
public final class ScopeQueries {

    private ScopeQueries() {}

    /** True for rows whose path lies in {@code scope}; false for every row when the scope is empty. */
    public static Condition within(Field<String> path, Scope scope) {
        return DSL.or(scope.paths().stream().map(root -> below(path, root)).toList());
    }

    /** True for the row of {@code root} itself and for every row below it. */
    public static Condition below(Field<String> path, String root) {
        return path.ge(root).and(path.lt(Scope.endOf(root)));
    }
}
