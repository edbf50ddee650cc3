package cn.mulin.roster;

import cn.mulin.kernel.CountyContext;
import cn.mulin.kernel.CountyFiles;
import cn.mulin.kernel.Refusal;
import cn.mulin.kernel.Seals;
import cn.mulin.kernel.Sm3;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** The rosters that were handed in, sealed, each for as long as its import needs it: {@code files/<county>/roster/<import>}. */
@Component
class SealedFiles {

    private static final int MOST_MEGABYTES = 64;

    private final CountyFiles folders;
    private final Seals seals;

    SealedFiles(CountyFiles folders, Seals seals) {
        this.folders = folders;
        this.seals = seals;
    }

    /** What was taken in. */
    record Kept(long bytes, byte[] sum) {}

    /** Takes a content in, piece by piece, and flushes it to the disk. @throws Refusal when it is too large */
    Kept keep(ImportId id, InputStream content) {
        var place = place(id);
        try {
            Files.createDirectories(place.getParent());
            return keep(id, content, place);
        } catch (IOException broken) {
            throw new UncheckedIOException("a roster cannot be kept", broken);
        }
    }

    private Kept keep(ImportId id, InputStream content, Path place) throws IOException {
        var sum = new Sm3();
        long bytes = 0;
        // hidden until it is whole: a backup takes what has a name, and takes it once
        Path draft = place.resolveSibling("." + id);
        try (var file = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var piece = new byte[SealedChannel.PIECE];
            int length;
            for (long number = 0; (length = content.readNBytes(piece, 0, piece.length)) > 0; number++) {
                bytes += length;
                if (bytes > (long) MOST_MEGABYTES << 20) {
                    throw Refusal.of(RosterProblem.UPLOAD_TOO_LARGE, MOST_MEGABYTES);
                }
                sum.add(piece, length);
                write(file, seals.sealBytes(SealedChannel.place(id, number), Arrays.copyOf(piece, length)));
            }
            file.force(true);
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        return new Kept(bytes, sum.sum());
    }

    private static void write(FileChannel file, byte[] sealed) throws IOException {
        var buffer = ByteBuffer.wrap(sealed);
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
    }

    /** @throws Refusal when it is gone */
    SeekableByteChannel open(ImportId id) throws IOException {
        try {
            return new SealedChannel(
                    FileChannel.open(place(id), StandardOpenOption.READ), SealedChannel.placeOf(id), seals);
        } catch (NoSuchFileException gone) {
            throw Refusal.of(RosterProblem.FILE_GONE);
        }
    }

    /** Unless a backup holds the files. @return whether it is gone */
    boolean remove(ImportId id) {
        return folders.sweepUnlessHeld(() -> {
            try {
                Files.deleteIfExists(place(id));
            } catch (IOException broken) {
                throw new UncheckedIOException("a roster cannot be removed", broken);
            }
        });
    }

    private Path place(ImportId id) {
        return folders.of(CountyContext.current()).resolve("roster").resolve(id.toString());
    }
}
