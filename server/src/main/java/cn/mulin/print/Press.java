package cn.mulin.print;

import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.Refusal;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 印制 — turns a page into a PDF. A character that no font of this installation has becomes a box to be filled by hand, never
 * a gap nobody sees; {@link #missing} tells which.
 */
@Component
public class Press {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final Path folder;
    private @Nullable Fonts fonts;

    Press(MulinProperties properties) {
        this.folder = properties.home().resolve("fonts");
    }

    /**
     * @param body well-formed XHTML, every text in it {@link #text escaped}
     * @param style the CSS of the page; it need not name a font
     * @throws Refusal when this installation has no font to print with
     */
    public byte[] pdf(String title, String style, String body) {
        var with = fonts();
        if (with.none()) {
            throw Refusal.of(PrintProblem.NO_FONT, folder.getFileName());
        }
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        with.all()
                .forEach(font -> builder.useFont(
                        () -> new ByteArrayInputStream(font.file()),
                        font.family(),
                        font.weight(),
                        FontStyle.NORMAL,
                        true));
        builder.withHtmlContent(page(title, style, body, with), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException("a page could not be set", broken);
        }
        return out.toByteArray();
    }

    /** A text as it stands in a page: markup harmless, characters without a glyph as boxes to write in. */
    public String text(String plain) {
        var with = fonts();
        var out = new StringBuilder();
        plain.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(with.has(character) ? Character.toString(character) : "<i class=\"box\"></i>");
            }
        });
        return out.toString();
    }

    /** The characters of {@code plain} no font here has, to tell whoever prints. */
    public Set<String> missing(String plain) {
        var with = fonts();
        var missing = new TreeSet<String>();
        plain.codePoints()
                .filter(character -> !Character.isWhitespace(character) && !with.has(character))
                .forEach(character -> missing.add(Character.toString(character)));
        return missing;
    }

    private static String page(String title, String style, String body, Fonts with) {
        return """
                <html xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8"/><title>%s</title><style>
                body { font-family: %s; margin: 0; color: #1F2933 }
                i.box { display: inline-block; width: 0.9em; height: 0.9em; border: 0.6pt solid #1F2933; vertical-align: -0.12em }
                %s</style></head><body>%s</body></html>
                """.formatted(title, with.families(), style, body);
    }

    /** Read when something is first printed: most servers never print in their first hour. */
    private synchronized Fonts fonts() {
        if (fonts == null) {
            fonts = Fonts.read(folder);
        }
        return fonts;
    }
}
