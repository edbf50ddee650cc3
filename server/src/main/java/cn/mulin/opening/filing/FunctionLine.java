package cn.mulin.opening.filing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * 一项功能.
 *
 * @param permission what it takes; {@code -} where it is open to everybody
 * @param client on which of the apps
 */
record FunctionLine(String permission, String client, String module, String function, String words) {

    private static final String FILE = "/filing/functions.csv";
    private static final int CELLS = 5;

    boolean open() {
        return permission.equals("-");
    }

    /** All that the product does, as it ships. */
    static List<FunctionLine> all() {
        try (var in = Objects.requireNonNull(FunctionLine.class.getResourceAsStream(FILE));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(FunctionLine::read).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FunctionLine read(String line) {
        var cells = line.split(",", -1);
        if (cells.length != CELLS) {
            throw new IllegalStateException(FILE + ": " + line);
        }
        return new FunctionLine(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }
}
