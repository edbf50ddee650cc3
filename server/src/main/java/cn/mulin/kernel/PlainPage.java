package cn.mulin.kernel;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/**
 * 素页 — a small page without script, for whoever stands before a browser where no app answers: paper, ink, a heading, what
 * is to be said, and a way on. Its looks are style attributes, for the content policy lets no inline style sheet in.
 */
public final class PlainPage {

    public static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String FRAME = """
            <!doctype html>
            <html lang="zh-CN" style="background: #faf8f4; color: #1f2933">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s · 睦邻</title>
            <body style="max-width: 34em; margin: 0 auto; padding: 28px 20px; \
            font: 400 18px/1.75 'PingFang SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif">
            <p style="margin: 0 0 40px; padding-bottom: 12px; border-bottom: 1px solid; font-size: 16px">睦邻</p>
            <h1 style="margin: 0; font: 700 28px/1.35 'Songti SC', 'Noto Serif CJK SC', 'STSong', serif">%1$s</h1>
            %2$s</body>
            </html>
            """;

    private final String title;
    private final StringBuilder body = new StringBuilder();

    private PlainPage(String title) {
        this.title = title;
    }

    public static PlainPage of(String title) {
        return new PlainPage(title);
    }

    public PlainPage says(String text) {
        body.append("<p style=\"margin: 16px 0\">").append(escaped(text)).append("</p>\n");
        return this;
    }

    /** One way on; several stand below each other. */
    public PlainPage leadsTo(String address, String words) {
        body.append("<p style=\"margin: 16px 0\"><a style=\"color: #17615b; text-underline-offset: 4px\" href=\"")
                .append(escaped(address))
                .append("\">")
                .append(escaped(words))
                .append("</a></p>\n");
        return this;
    }

    public String html() {
        return FRAME.formatted(escaped(title), body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
