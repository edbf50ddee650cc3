package cn.mulin.journey;

import cn.mulin.MulinIT;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A journey: people at real pages, in a real browser, against the whole server. Ask for {@link Person}s through
 * {@link Stage}; every page they see goes to the manual's pictures when {@code mulin.pictures} names a folder.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@MulinIT
@Tag("journey")
@ExtendWith(Browsers.class)
public @interface Journey {}
