package cn.mulin.learning;

import cn.mulin.learning.Classifier.Weight;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** 归类器的存放 — a classifier as bytes and back: its labels, and by pair of characters its rarity and shares. No text. */
public final class ClassifierFile {

    private static final int SHAPE = 1;

    private ClassifierFile() {}

    public static byte[] write(Classifier classifier) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeByte(SHAPE);
            out.writeDouble(classifier.aheadAtLeast());
            out.writeInt(classifier.labels().size());
            for (var label : classifier.labels()) {
                out.writeUTF(label);
            }
            out.writeInt(classifier.weights().size());
            for (var each : classifier.weights().entrySet()) {
                out.writeUTF(each.getKey());
                out.writeDouble(each.getValue().rarity());
                for (float share : each.getValue().byLabel()) {
                    out.writeFloat(share);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    public static Classifier read(byte[] bytes) {
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            int shape = in.readByte();
            if (shape != SHAPE) {
                throw new IllegalArgumentException("a classifier of shape " + shape);
            }
            double aheadAtLeast = in.readDouble();
            var labels = labels(in);
            var weights = new HashMap<String, Weight>();
            for (int left = in.readInt(); left > 0; left--) {
                var gram = in.readUTF();
                double rarity = in.readDouble();
                var shares = new float[labels.size()];
                for (int label = 0; label < shares.length; label++) {
                    shares[label] = in.readFloat();
                }
                weights.put(gram, new Weight(rarity, shares));
            }
            return new Classifier(labels, weights, aheadAtLeast);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> labels(DataInputStream in) throws IOException {
        var labels = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) {
            labels.add(in.readUTF());
        }
        return List.copyOf(labels);
    }
}
