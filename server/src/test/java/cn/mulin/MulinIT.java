package cn.mulin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole application on a real PostgreSQL, shared by all such tests; each test class works in a county of its own, made
 * from the template, and every test method runs inside it. Ask for it as a {@code CountyCode} parameter.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(FreshCounty.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"mulin.home=target/it-home", "mulin.keys=target/it-home/keys"})
public @interface MulinIT {}
