package cn.mulin.attachment;

import cn.mulin.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Word and Excel files (ISO/IEC 29500) by their structure: a zip with certain parts, without macros, not a bomb. */
final class OfficeFile {

    private static final int PARTS_MOST = 5_000;
    private static final long UNPACKED_MOST = 1L << 30;
    private static final long TIMES_MOST = 200;
    private static final long SMALL = 10L << 20;

    private OfficeFile() {}

    static FileKind kindOf(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw Refusal.of(AttachmentProblem.NOT_A_KNOWN_KIND);
            }
            refuseBomb(zip, Files.size(file));
            if (zip.stream().anyMatch(part -> part.getName().endsWith("vbaProject.bin"))) {
                throw Refusal.of(AttachmentProblem.WITH_MACROS);
            }
            if (zip.getEntry("word/document.xml") != null) {
                return FileKind.DOCX;
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return FileKind.XLSX;
            }
            throw Refusal.of(AttachmentProblem.NOT_A_KNOWN_KIND);
        } catch (ZipException broken) {
            throw Refusal.of(AttachmentProblem.BROKEN);
        }
    }

    private static void refuseBomb(ZipFile zip, long packed) {
        long unpacked =
                zip.stream().mapToLong(part -> Math.max(0, part.getSize())).sum();
        if (zip.size() > PARTS_MOST || unpacked > UNPACKED_MOST || unpacked > packed * TIMES_MOST + SMALL) {
            throw Refusal.of(AttachmentProblem.TOO_DENSE);
        }
    }
}
