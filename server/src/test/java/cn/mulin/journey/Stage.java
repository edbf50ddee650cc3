package cn.mulin.journey;

import cn.mulin.kernel.CountyContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a journey plays: opens a window for each person in it, each with cookies of their own. */
public final class Stage {

    private static final Path FAILURES = Path.of("target/journeys");

    /** In milliseconds: for what a busy machine shows late, not for what it does not show. */
    private static final double PATIENCE = 15_000;

    private final Browser browser;
    private final String server;
    private final List<BrowserContext> windows = new ArrayList<>();

    Stage(Browser browser, String server) {
        this.browser = browser;
        this.server = server;
    }

    /** Somebody at an office computer, 1440 by 900. */
    public Person atTheDesk() {
        return open(new Browser.NewContextOptions().setViewportSize(1440, 900), false);
    }

    /** Somebody with a phone, 390 by 844. */
    public Person withAPhone() {
        return open(
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setDeviceScaleFactor(2)
                        .setHasTouch(true)
                        .setIsMobile(true),
                true);
    }

    private Person open(Browser.NewContextOptions options, boolean phone) {
        var window = browser.newContext(options.setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setBaseURL(server + "/" + CountyContext.current() + "/")
                .setServiceWorkers(com.microsoft.playwright.options.ServiceWorkerPolicy.BLOCK));
        window.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        windows.add(window);
        return new Person(window.newPage(), phone);
    }

    void close(boolean failed, String journey) {
        int number = 0;
        for (var window : windows) {
            for (Page page : window.pages()) {
                if (failed) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(FAILURES.resolve(journey + "-" + number++ + ".png"))
                            .setFullPage(true));
                }
            }
            window.close();
        }
    }
}
