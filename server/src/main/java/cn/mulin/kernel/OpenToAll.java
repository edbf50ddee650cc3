package cn.mulin.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** 无须登录 — a route anybody may call, with the reason why it is safe. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAll {

    /** Why this needs no sign-in, in one sentence. */
    String value();
}
