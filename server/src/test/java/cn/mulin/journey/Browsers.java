package cn.mulin.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.core.env.Environment;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** One Chromium for all journeys; each journey gets a {@link Stage} and leaves no window behind. */
final class Browsers implements ParameterResolver, AfterEachCallback {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Browsers.class);
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class);
        var port = SpringExtension.getApplicationContext(context)
                .getBean(Environment.class)
                .getRequiredProperty("local.server.port", Integer.class);
        var stage = new Stage(running.browser, "http://127.0.0.1:" + port);
        context.getStore(HERE).put(Stage.class, stage);
        return stage;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var stage = context.getStore(HERE).get(Stage.class, Stage.class);
        if (stage != null) {
            stage.close(
                    context.getExecutionException().isPresent(),
                    context.getRequiredTestMethod().getName());
        }
    }

    private static final class Running implements AutoCloseable {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));

        private static Path chromium() {
            var named = System.getenv("MULIN_CHROMIUM");
            return Stream.concat(Stream.ofNullable(named), PLACES.stream())
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "journeys need Chromium: apt-get install chromium fonts-noto-cjk, or set MULIN_CHROMIUM"));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
