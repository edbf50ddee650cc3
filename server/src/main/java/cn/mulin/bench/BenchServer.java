package cn.mulin.bench;

import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.OperatorTrouble;
import java.net.URI;
import java.nio.file.Files;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/** The whole server, as it always is, on a free port and an empty folder: what is measured is what people use. */
final class BenchServer implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    private BenchServer(ConfigurableApplicationContext application) {
        this.application = application;
    }

    /** @throws OperatorTrouble when the folder is somebody's: a bench fills and leaves it */
    static BenchServer start(ApplicationContext command, MulinProperties properties) {
        var home = properties.home().resolve("bench");
        if (Files.exists(home)) {
            throw new OperatorTrouble("基准只在空文件夹里跑，请用 ./mulin bench。A bench wants an empty folder: ./mulin bench");
        }
        var main = command.getBeansWithAnnotation(SpringBootApplication.class)
                .values()
                .iterator()
                .next();
        return new BenchServer(new SpringApplicationBuilder(ClassUtils.getUserClass(main))
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .run(
                        "--mulin.home=" + home,
                        "--mulin.keys=" + home.resolve("keys"),
                        "--mulin.database.url=",
                        "--mulin.demo=off",
                        "--server.port=0",
                        // as loud as the command itself
                        "--logging.level.root=" + command.getEnvironment().getProperty("logging.level.root", "info"),
                        "--logging.level.org.springdoc=error"));
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Where {@code county} is reached. */
    URI address(cn.mulin.kernel.CountyCode county) {
        var port = application.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port + "/" + county);
    }

    @Override
    public void close() {
        application.close();
    }
}
