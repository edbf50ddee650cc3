package cn.mulin.roster.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** 下载 — a file on its way to whoever asked, never kept by a cache. */
public final class Downloads {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Downloads() {}

    public static OutputStream workbook(HttpServletResponse response, String name) throws IOException {
        return file(response, name, WORKBOOK);
    }

    public static OutputStream csv(HttpServletResponse response, String name) throws IOException {
        return file(response, name, "text/csv; charset=utf-8");
    }

    private static OutputStream file(HttpServletResponse response, String name, String type) throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + encoded(name));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        return new BufferedOutputStream(response.getOutputStream(), 1 << 15);
    }

    /** RFC 8187. */
    private static String encoded(String name) {
        var text = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    one >= '0' && one <= '9' || one >= 'A' && one <= 'Z' || one >= 'a' && one <= 'z' || one == '.';
            text.append(plain ? String.valueOf((char) one) : String.format(Locale.ROOT, "%%%02X", one & 0xFF));
        }
        return text.toString();
    }
}
