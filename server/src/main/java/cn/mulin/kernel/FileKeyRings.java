package cn.mulin.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * 密钥文件 — key rings in files of mode 600, apart from the data. {@code master.key} holds the master key; each
 * {@code <county>.ring} holds that county's keys, a line each {@code purpose id wrapped}, wrapped under the master key. A ring
 * is made on first use and never again: the county's data carries a mark of it.
 */
@Component
class FileKeyRings implements KeyRings {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Logger log = LoggerFactory.getLogger(FileKeyRings.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;

    private final Path folder;
    private final @Nullable CountyFiles data;
    private final Map<CountyCode, KeyRing> rings = new ConcurrentHashMap<>();
    private byte @Nullable [] master;

    @Autowired
    FileKeyRings(MulinProperties properties, CountyFiles data) {
        this(properties.keys(), data);
    }

    private FileKeyRings(Path folder, @Nullable CountyFiles data) {
        this.folder = folder;
        this.data = data;
    }

    @Override
    public KeyRing of(CountyCode county) {
        try {
            return ring(county);
        } catch (UncheckedIOException broken) {
            log.error("the keys of {} cannot be used: {}", county, broken.getMessage());
            throw Refusal.of(KernelProblem.KEYS_ABSENT, county);
        }
    }

    private KeyRing ring(CountyCode county) {
        return rings.computeIfAbsent(county, this::readOrMake);
    }

    @Override
    public Custody custody(CountyCode county) {
        try {
            var ring = ring(county).fingerprint();
            // read anew: what was private at the start may have been opened to others since
            for (Path file : List.of(folder.resolve("master.key"), folder.resolve(county + ".ring"))) {
                refuseIfOthersCanRead(file);
            }
            return new Custody(folder.toAbsolutePath().normalize().toString(), KeyRing.groups(Sm3.of(master())), ring);
        } catch (IOException | UncheckedIOException broken) {
            throw new OperatorTrouble(
                    "密钥不能这样用：" + broken.getMessage() + "\nThe keys cannot be used like this; see above.", broken);
        }
    }

    @Override
    public TakingOver takeOver(CountyCode county, Path from) throws IOException {
        Path file = folder.resolve(county + ".ring");
        if (Files.exists(file)) {
            throw new OperatorTrouble(file + " 已经有了，不会覆盖。It is there already and is not overwritten.");
        }
        var ring = handedOver(county, from);
        makeFolder();
        writeOnce(file, wrapped(ring));
        rings.remove(county);
        return new OnTrial(file);
    }

    private static KeyRing handedOver(CountyCode county, Path from) {
        try {
            return new FileKeyRings(from, null).read(from.resolve(county + ".ring"));
        } catch (IOException unusable) {
            throw new OperatorTrouble(
                    "密钥档案里没有 " + county + " 的密钥环和打得开它的主密钥（" + county
                            + ".ring、master.key）。请核对是不是这个县的密钥档案。\nThe archive holds no ring of that county with its master key.",
                    unusable);
        }
    }

    private String wrapped(KeyRing ring) throws IOException {
        var lines = new StringBuilder();
        for (KeyRing.Key key : ring.sealingKeys()) {
            lines.append("seal ")
                    .append(key.id())
                    .append(' ')
                    .append(wrap(key.secret()))
                    .append('\n');
        }
        lines.append("index ")
                .append(ring.index().id())
                .append(' ')
                .append(wrap(ring.index().secret()))
                .append('\n');
        return lines.toString();
    }

    private KeyRing readOrMake(CountyCode county) {
        try {
            Path file = folder.resolve(county + ".ring");
            Path mark = mark(county);
            if (!Files.exists(file)) {
                if (Files.exists(mark)) {
                    throw new NoSuchFileException(file + " 不在。is not there, and data is sealed with it");
                }
                makeFolder();
                writeOnce(file, "seal 1 " + wrap(random(16)) + "\nindex 1 " + wrap(random(32)) + "\n");
            }
            var ring = read(file);
            refuseUnlessMarked(mark, ring, file);
            return ring;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken.getMessage(), broken);
        }
    }

    /** Beside the county's files, so that it goes wherever they go: by which ring its data is sealed. */
    private Path mark(CountyCode county) {
        return Objects.requireNonNull(data).of(county).resolve("ring");
    }

    private static void refuseUnlessMarked(Path mark, KeyRing ring, Path file) throws IOException {
        var marked = KeyRing.groups(Sm3.of(ring.index().secret()));
        if (!Files.exists(mark)) {
            Files.createDirectories(mark.toAbsolutePath().getParent());
            writeOnce(mark, marked + "\n");
        }
        if (!Files.readString(mark).strip().equals(marked)) {
            throw new IOException(file + " 不是封存这些数据的那一套。is not the ring this data is sealed with");
        }
    }

    private void makeFolder() throws IOException {
        Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS_FOLDER));
    }

    private KeyRing read(Path file) throws IOException {
        refuseIfOthersCanRead(file);
        var sealing = new ArrayList<KeyRing.Key>();
        KeyRing.Key index = null;
        for (String line : Files.readAllLines(file)) {
            var parts = line.strip().split(" ");
            var key = new KeyRing.Key(Integer.parseInt(parts[1]), unwrap(parts[2]));
            if (parts[0].equals("seal")) {
                sealing.add(key);
            } else {
                index = key;
            }
        }
        if (index == null) {
            throw new IOException(file + " holds no index key");
        }
        return new KeyRing(sealing, index);
    }

    private synchronized byte[] master() throws IOException {
        if (master == null) {
            Path file = folder.resolve("master.key");
            if (!Files.exists(file)) {
                refuseIfRingsAreThere(file);
                writeOnce(file, Base64.getEncoder().encodeToString(random(16)) + "\n");
            }
            refuseIfOthersCanRead(file);
            master = Base64.getDecoder().decode(Files.readString(file).strip());
        }
        return master;
    }

    /** A new master key opens no ring that is there; and it would stand in the way of the right one. */
    private void refuseIfRingsAreThere(Path file) throws IOException {
        try (var there = Files.newDirectoryStream(folder, "*.ring")) {
            if (there.iterator().hasNext()) {
                throw new NoSuchFileException(file + " 不在。is not there, and there are rings that it opens");
            }
        }
    }

    /** Written beside and moved into place: a crash leaves no half of a key; whoever comes second takes what is there. */
    private static void writeOnce(Path file, String content) throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(), ".draft", ".key", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(draft, content);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException second) {
            // another process made it first
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Files.delete(draft);
    }

    private static void refuseIfOthersCanRead(Path file) throws IOException {
        var open = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        open.removeAll(OWNER_ONLY);
        if (!open.isEmpty()) {
            throw new IOException(file + " 别人也能读。can be read by others; run: chmod 600 " + file);
        }
    }

    private String wrap(byte[] secret) throws IOException {
        var nonce = random(NONCE);
        var out = new byte[NONCE + secret.length + 16];
        System.arraycopy(nonce, 0, out, 0, NONCE);
        run(true, nonce, secret, out, NONCE);
        return Base64.getEncoder().encodeToString(out);
    }

    private byte[] unwrap(String wrapped) throws IOException {
        var bytes = Base64.getDecoder().decode(wrapped);
        var nonce = java.util.Arrays.copyOf(bytes, NONCE);
        var body = java.util.Arrays.copyOfRange(bytes, NONCE, bytes.length);
        var secret = new byte[body.length - 16];
        run(false, nonce, body, secret, 0);
        return secret;
    }

    private void run(boolean wrap, byte[] nonce, byte[] in, byte[] out, int at) throws IOException {
        var cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(wrap, new AEADParameters(new KeyParameter(master()), 128, nonce));
        int length = cipher.processBytes(in, 0, in.length, out, at);
        try {
            cipher.doFinal(out, at + length);
        } catch (InvalidCipherTextException wrong) {
            throw new IOException("a key does not open under this master key", wrong);
        }
    }

    /** Taken away again unless it is kept. */
    private final class OnTrial implements TakingOver {

        private final Path file;
        private boolean kept;

        OnTrial(Path file) {
            this.file = file;
        }

        @Override
        public void keep() {
            kept = true;
        }

        @Override
        public void close() throws IOException {
            if (!kept) {
                Files.delete(file);
                rings.clear();
            }
        }
    }

    private static byte[] random(int bytes) {
        var value = new byte[bytes];
        RANDOM.nextBytes(value);
        return value;
    }
}
