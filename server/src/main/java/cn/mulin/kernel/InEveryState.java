package cn.mulin.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 各状态可用 — a route that answers whatever the state of its county: before it opens to everybody, and after it is closed
 * even to a write. With the reason why.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface InEveryState {

    /** Why, in one sentence. */
    String value();
}
