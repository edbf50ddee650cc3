package cn.mulin.roster;

import cn.mulin.kernel.Seals;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;

/** Reads a file that lies sealed on the disk, piece by piece: it is never in the clear anywhere but in memory. */
final class SealedChannel implements SeekableByteChannel {

    static final int PIECE = 1 << 16;

    /** What sealing adds to a piece: key id, nonce and tag. */
    static final int ADDED = 1 + 12 + 16;

    private final FileChannel file;
    private final String place;
    private final Seals seals;
    private final long size;
    private long position;
    private long opened = -1;
    private byte[] piece = {};

    SealedChannel(FileChannel file, String place, Seals seals) throws IOException {
        this.file = file;
        this.place = place;
        this.seals = seals;
        long whole = file.size() / (PIECE + ADDED);
        long rest = file.size() % (PIECE + ADDED);
        this.size = whole * PIECE + (rest == 0 ? 0 : rest - ADDED);
    }

    /** Where a piece belongs; one put elsewhere does not open. */
    static String place(ImportId id, long number) {
        return placeOf(id) + number;
    }

    static String placeOf(ImportId id) {
        return "roster.file." + id + ".";
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        if (position >= size) {
            return -1;
        }
        open(position / PIECE);
        int from = (int) (position % PIECE);
        int many = Math.min(into.remaining(), piece.length - from);
        into.put(piece, from, many);
        position += many;
        return many;
    }

    private void open(long number) throws IOException {
        if (number == opened) {
            return;
        }
        long at = number * (PIECE + ADDED);
        var sealed = ByteBuffer.allocate((int) Math.min(PIECE + ADDED, file.size() - at));
        while (sealed.hasRemaining() && file.read(sealed, at + sealed.position()) >= 0) {
            // reads on until the piece is whole
        }
        piece = seals.openBytes(place + number, sealed.array());
        opened = number;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) {
        position = wanted;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException("what was handed in is never changed");
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new UnsupportedOperationException("what was handed in is never changed");
    }
}
