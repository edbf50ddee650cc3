package cn.mulin.people;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row in the text format of COPY: tabs between, \N for nothing, a backslash before what would be read otherwise. */
final class CopyLine {

    private static final HexFormat HEX = HexFormat.of();

    private CopyLine() {}

    static byte[] of(Stream<?> values) {
        return values.map(CopyLine::text)
                .collect(Collectors.joining("\t", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Object value) {
        return switch (value) {
            case null -> "\\N";
            case byte[] bytes -> "\\\\x" + HEX.formatHex(bytes);
            case Number number -> number.toString();
            case Boolean yes -> yes ? "t" : "f";
            default -> escaped(value.toString());
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
