package cn.mulin.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 字体 — the TrueType fonts to print with: Noto Sans SC, regular and bold, which the build takes along, and after them
 * whatever lies in the folder of the installation, for characters the first does not have.
 */
final class Fonts {

    private static final Logger log = LoggerFactory.getLogger(Fonts.class);
    private static final List<String> SHIPPED =
            List.of("400Regular/NotoSansSC_400Regular.ttf", "700Bold/NotoSansSC_700Bold.ttf");

    private final List<Font> fonts;

    /** @param weight 400 or 700 */
    record Font(String family, int weight, byte[] file, CmapLookup characters) {

        boolean has(int character) {
            return characters.getGlyphId(character) != 0;
        }
    }

    private Fonts(List<Font> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    /** @param more a folder with further {@code .ttf} files; may be absent */
    static Fonts read(Path more) {
        var fonts = new ArrayList<Font>();
        for (int i = 0; i < SHIPPED.size(); i++) {
            byte[] file = shipped("/fonts/" + SHIPPED.get(i));
            if (file.length > 0) {
                fonts.add(font("Noto Sans SC", i == 0 ? 400 : 700, file));
            }
        }
        if (Files.isDirectory(more)) {
            fonts.addAll(within(more));
        }
        return new Fonts(fonts);
    }

    List<Font> all() {
        return fonts;
    }

    boolean none() {
        return fonts.isEmpty();
    }

    /** The families in the order they are asked, as CSS wants them. */
    String families() {
        return String.join(
                ", ",
                fonts.stream().map(font -> "'" + font.family() + "'").distinct().toList());
    }

    boolean has(int character) {
        return fonts.stream().anyMatch(font -> font.has(character));
    }

    private static List<Font> within(Path folder) {
        try (var files = Files.list(folder)) {
            var found = new ArrayList<Font>();
            for (Path file : files.filter(each -> each.toString().endsWith(".ttf"))
                    .sorted()
                    .toList()) {
                found.add(font("further " + found.size(), 400, Files.readAllBytes(file)));
            }
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException("the fonts in " + folder + " cannot be read", broken);
        }
    }

    private static byte[] shipped(String name) {
        try (var file = Fonts.class.getResourceAsStream(name)) {
            if (file == null) {
                log.warn("{} is not in this build; nothing can be printed without fonts", name);
                return new byte[0];
            }
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(name + " cannot be read", broken);
        }
    }

    private static Font font(String family, int weight, byte[] file) {
        try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return new Font(family, weight, file, parsed.getUnicodeCmapLookup());
        } catch (IOException broken) {
            throw new UncheckedIOException("the font " + family + " cannot be read", broken);
        }
    }
}
