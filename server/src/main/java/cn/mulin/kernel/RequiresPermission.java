package cn.mulin.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 所需权限 — what a route asks of who calls it. Every route names its permission or says it is {@link OpenToAll}; a route
 * that says neither is refused to everybody. On a method it replaces what stands on the class.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {

    /** One of these suffices, for example {@code people:read}. */
    String[] value();
}
