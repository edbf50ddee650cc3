package cn.mulin.attachment;

import cn.mulin.kernel.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.ImageInputStream;

/**
 * Draws a picture anew: upright, at most 2560 pixels a side, and with nothing of what the camera wrote beside it (EXIF,
 * place, serial numbers), nor of what somebody hid behind it.
 */
final class Picture {

    private static final int SIDE_MOST = 16_000;
    private static final long PIXELS_MOST = 60_000_000;
    private static final int SIDE_KEPT = 2_560;
    private static final float QUALITY = 0.85f;

    /** Two at a time: a large picture takes some hundred megabytes while it is drawn. */
    private static final Semaphore TURN = new Semaphore(2, true);

    private Picture() {}

    /** @throws Refusal when it cannot be read or is larger than any camera makes them */
    static void redraw(Path from, FileKind kind, Path to) throws IOException {
        TURN.acquireUninterruptibly();
        try {
            write(upright(read(from, kind), JpegOrientation.of(from, kind)), kind, to);
        } finally {
            TURN.release();
        }
    }

    private static BufferedImage read(Path from, FileKind kind) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(from.toFile())) {
            reader.setInput(in, true, true);
            return read(reader);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw Refusal.of(AttachmentProblem.BROKEN);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > SIDE_MOST || height > SIDE_MOST || (long) width * height > PIXELS_MOST) {
            throw Refusal.of(AttachmentProblem.PICTURE_TOO_WIDE, width, height, PIXELS_MOST / 10_000, SIDE_MOST);
        }
        var how = reader.getDefaultReadParam();
        int every = Math.max(1, Math.max(width, height) / (2 * SIDE_KEPT));
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    /** @param orientation 1 to 8, as EXIF counts the ways a camera can be held */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        double scale = Math.min(1, (double) SIDE_KEPT / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        boolean lying = orientation >= 5;
        boolean seeThrough = image.getColorModel().hasAlpha();
        var drawn = new BufferedImage(
                lying ? height : width,
                lying ? width : height,
                seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        if (!seeThrough) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        }
        pen.transform(turn(orientation, width, height));
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static void write(BufferedImage image, FileKind kind, Path to) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        try (var out = ImageIO.createImageOutputStream(to.toFile())) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            if (kind == FileKind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
