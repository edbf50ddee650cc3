package cn.mulin.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/**
 * 仅服务进程 — this part belongs to the running server, not to a {@link Command}: jobs, the sealer, whatever acts when the
 * application is ready, and what guards the web.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnWebApplication
public @interface ServerOnly {}
