package cn.mulin.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
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
        link(link).click();
        return this;
    }

    public Person sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    public Person seesButton(String name) {
        assertThat(button(name)).isVisible();
        return this;
    }

    public Person seesNoButton(String name) {
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)))
                .hasCount(0);
        return this;
    }

    public Person seesNoLink(String name) {
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .hasCount(0);
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

    /** Comes in at the desk, as far as the first page. */
    public Person signsIn(String login) {
        return goesTo("desk/sign-in")
                .fills("账号", login)
                .fills("密码", Staff.PASSWORD)
                .presses("进工作台")
                .seesButton("退出登录");
    }

    /** One of a few that stand under {@code question}. */
    public Person chooses(String question, String answer) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    /** One of a list that folds open. */
    public Person selects(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(option));
        return this;
    }

    /** Types part of it, and takes the first that is found. */
    public Person finds(String label, String text) {
        fills(label, text);
        page.locator(".hit")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .click();
        return this;
    }

    public Person handsIn(Path file) {
        page.locator("input[type=file]").setInputFiles(file);
        return sees(String.valueOf(file.getFileName()));
    }

    /** What a link to a file brings. */
    public Path downloads(String link) {
        return page.waitForDownload(() -> opens(link)).path();
    }

    /** Where a link leads. */
    public String addressOf(String link) {
        return link(link).evaluate("link => link.href").toString();
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

    /** Keeps what is on the screen for the manual, where the pictures are being taken; a phone's page in both sizes. */
    public Person shows(String picture) {
        var folder = System.getProperty("mulin.pictures");
        if (folder != null) {
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            taken(folder, picture + (phone ? "-phone" : ""));
            if (phone) {
                page.setViewportSize(1440, 900);
                taken(folder, picture);
                page.setViewportSize(390, 844);
            }
        }
        return this;
    }

    private void taken(String folder, String picture) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of(folder, picture + ".png"))
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
    }

    /** The page itself, for what has no word here. */
    public Page page() {
        return page;
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
