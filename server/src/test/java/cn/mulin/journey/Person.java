package cn.mulin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody at a page: goes, reads, fills and presses by what is written there, as people do. */
public final class Person {

    private final Page page;
    private final boolean phone;

    Person(Page page, boolean phone) {
        this.page = page;
        this.phone = phone;
    }

    /** @param address below the county, without a leading slash: {@code desk/units} */
    public Person goesTo(String address) {
        page.navigate(address);
        return this;
    }

    public Person fills(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(text);
        return this;
    }

    public Person presses(String name) {
        button(name).click();
        return this;
    }

    /** Presses and waits until the server has answered; {@code command} is how the address of the call ends. */
    public Person presses(String name, String command) {
        page.waitForResponse(answer -> answer.url().endsWith(command) && answer.ok(), () -> presses(name));
        return this;
    }

    public Person opens(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        return this;
    }

    public Person sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    public Person seesNothingOf(String text) {
        assertThat(page.getByText(text)).hasCount(0);
        return this;
    }

    public Person isAt(String pattern) {
        assertThat(page).hasURL(Pattern.compile(pattern));
        return this;
    }

    public Person refreshes() {
        page.reload();
        return this;
    }

    /** The code that came to this phone; in a demo county the gateway shows what it would have sent. */
    public String codeSentTo(String phone) {
        return String.valueOf(page.evaluate(
                "async phone => (await (await fetch(new URL('../api/dev/codes', document.baseURI))).json())"
                        + ".filter(sent => sent.phone === phone).at(-1).code",
                phone));
    }

    /** The code on the leader's own card: what the QR code they show carries. */
    public String cardCode() {
        var address = String.valueOf(page.evaluate(
                "async () => (await (await fetch(new URL('../api/my/cards', document.baseURI))).json())[0].address"));
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** Keeps what is on the screen for the manual, where the pictures are being taken. */
    public Person shows(String picture) {
        var folder = System.getProperty("mulin.pictures");
        if (folder != null) {
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, picture + (phone ? "-phone" : "") + ".png"))
                    .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
        }
        return this;
    }

    /** The page itself, for what has no word here. */
    public Page page() {
        return page;
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
