package cn.mulin.attachment;

import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.CountyFiles;
import cn.mulin.kernel.Ids;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Sm3;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The contents of a county's attachments: {@code files/<county>/<first two digits>/<SM3>}, each written once, never changed. */
@Component
class AttachmentFiles {

    private static final String DRAFTS = ".drafts";
    private static final int MOST_MEGABYTES = 64;

    private final CountyFiles folders;

    AttachmentFiles(CountyFiles folders) {
        this.folders = folders;
    }

    /** A content that has arrived and is checked, but not yet kept. */
    record Draft(Path file, FileKind kind, byte[] sum, long bytes) {}

    /**
     * Takes in a content: copied aside, its kind told, a picture drawn anew, flushed to the disk.
     *
     * @throws Refusal when it is too large, broken, or of a kind that is not taken
     */
    Draft receive(InputStream content) throws IOException {
        Path raw = newDraft();
        Path clean = raw.resolveSibling(raw.getFileName() + ".clean");
        boolean taken = false;
        try {
            copy(content, raw);
            var kind = ContentCheck.kindOf(raw);
            if (Files.size(raw) > (long) kind.mostMegabytes() << 20) {
                throw Refusal.of(AttachmentProblem.TOO_LARGE, kind.mostMegabytes());
            }
            clean(raw, kind, clean);
            flush(clean);
            var draft = new Draft(clean, kind, Sm3.of(clean), Files.size(clean));
            taken = true;
            return draft;
        } finally {
            Files.deleteIfExists(raw);
            if (!taken) {
                Files.deleteIfExists(clean);
            }
        }
    }

    /** Puts the draft in its place. From here on a row may name it. */
    void keep(Draft draft) throws IOException {
        Path place = place(draft.sum());
        Files.createDirectories(place.getParent());
        Files.move(draft.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        try (var folder = FileChannel.open(place.getParent())) {
            folder.force(true);
        }
    }

    void drop(Draft draft) throws IOException {
        Files.deleteIfExists(draft.file());
    }

    Path place(byte[] sum) {
        var name = Sm3.hex(sum);
        return here().resolve(name.substring(0, 2)).resolve(name);
    }

    /** The sums of contents of one of the 256 folders that were last written before {@code moment}. */
    List<byte[]> olderThan(Instant moment, int folder) throws IOException {
        return olderThan(moment, here().resolve(String.format("%02x", folder))).stream()
                .map(file -> HexFormat.of().parseHex(file.getFileName().toString()))
                .toList();
    }

    void removeDraftsOlderThan(Instant moment) throws IOException {
        for (Path draft : olderThan(moment, here().resolve(DRAFTS))) {
            Files.deleteIfExists(draft);
        }
    }

    void remove(byte[] sum) throws IOException {
        Files.deleteIfExists(place(sum));
    }

    private static List<Path> olderThan(Instant moment, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var old = new ArrayList<Path>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(moment)) {
                    old.add(file);
                }
            }
        }
        return old;
    }

    private static void clean(Path raw, FileKind kind, Path clean) throws IOException {
        if (kind.family() == FileKind.Family.PICTURE) {
            Picture.redraw(raw, kind, clean);
            return;
        }
        if (kind == FileKind.M4A) {
            SoundPlace.forget(raw);
        }
        Files.move(raw, clean);
    }

    private static void copy(InputStream content, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            var buffer = new byte[1 << 16];
            long all = 0;
            for (int read; (read = content.read(buffer)) >= 0; ) {
                all += read;
                if (all > (long) MOST_MEGABYTES << 20) {
                    throw Refusal.of(AttachmentProblem.TOO_LARGE, MOST_MEGABYTES);
                }
                out.write(buffer, 0, read);
            }
        }
    }

    private static void flush(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private Path newDraft() throws IOException {
        return Files.createDirectories(here().resolve(DRAFTS))
                .resolve(Ids.next().toString());
    }

    private Path here() {
        return folders.of(CountyContext.current());
    }
}
