package cn.mulin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pictures of a desk's pages, wide and on a phone, and all that nobody should meet there: a page too wide, a raw key, an error. */
final class Album {

    private static final String TOO_WIDE = """
            () => {
              const room = document.documentElement.clientWidth
              if (document.documentElement.scrollWidth <= room + 1) return ''
              const wide = [...document.querySelectorAll('main *')].find((one) => one.getBoundingClientRect().right > room + 1)
              return 'wider than its window: ' + (wide ? wide.tagName + '.' + wide.className : '')
            }""";
    private static final String RAW = """
            () => {
              // a ladder's naming is told with its own sign
              const text = document.body.innerText.replaceAll('{n} 是第几个，如第{n}片', '')
              const raw = text.match(/\\b(desk|kit|people|roster|leadership|territory|demand|access|audit|calendar|county)\\.[a-z][a-z.-]+|\\{@?[a-z.0-9]+\\}|\\b[A-Z]+_[A-Z_]+\\b|\\bundefined\\b|\\bNaN\\b|\\[object/)
              return raw ? 'raw words: ' + raw[0] : ''
            }""";

    private final List<String> flaws = new ArrayList<>();

    List<String> flaws() {
        return flaws;
    }

    /** Looks over {@code who}'s shoulder from now on. */
    Person watches(Person who) {
        who.page().onPageError(error -> flaws.add(who.page().url() + " broke: " + error));
        who.page().onConsoleMessage(message -> {
            // what the server refuses is told by the page in its own words
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                flaws.add(who.page().url() + " complained: " + message.text());
            }
        });
        return who;
    }

    /** @param address below the desk: {@code units} */
    Album keeps(Person who, String name, String address) {
        who.goesTo("desk/" + address);
        return keeps(who, name);
    }

    /** What {@code who} has before them. */
    Album keeps(Person who, String name) {
        var page = who.page();
        keep(page, name, "wide");
        page.setViewportSize(390, 844);
        keep(page, name, "phone");
        page.setViewportSize(1440, 900);
        return this;
    }

    private void keep(Page page, String name, String size) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        if (!page.url().endsWith("/kit")) { // which shows the face of loading, too
            assertThat(page.locator("main .skeleton")).hasCount(0);
        }
        for (var question : List.of(TOO_WIDE, RAW)) {
            var flaw = String.valueOf(page.evaluate(question));
            if (!flaw.isEmpty()) {
                flaws.add(name + " (" + size + ") " + flaw);
            }
        }
        var folder = System.getProperty("mulin.pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, "desk-" + name + "-" + size + ".png"))
                    .setAnimations(ScreenshotAnimations.DISABLED));
        }
    }
}
