package cn.mulin.kernel;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * 安装设置 — what this installation is told from outside, under {@code mulin.*}.
 *
 * @param home where data, logs and keys lie unless told otherwise
 * @param keys where the keys lie, apart from the data
 * @param publicUrl the address residents reach, {@code https://…}; no card is printed before it is set
 * @param database an external PostgreSQL; absent: the embedded one
 */
@ConfigurationProperties("mulin")
public record MulinProperties(
        @DefaultValue("var") Path home,
        @DefaultValue("var/keys") Path keys,
        @Nullable URI publicUrl,
        @Nullable Database database) {

    /** @param url {@code jdbc:postgresql://host:port/} without a database name */
    public record Database(String url, String user, String password) {

        @Override
        public String toString() {
            return url;
        }
    }

    public Path data() {
        return home.resolve("data");
    }
}
