package cn.mulin.county.backup;

import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Sm3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 清单 — what a backup holds: facts about it, then each file with its length and SM3 sum. A text file: a line {@code
 * name = value} for a fact, a line {@code sum length path} for a file.
 */
record Manifest(Map<String, String> facts, Map<String, Entry> files) {

    record Entry(String sum, long bytes) {}

    static Manifest of(Map<String, String> facts) {
        return new Manifest(new LinkedHashMap<>(facts), new LinkedHashMap<>());
    }

    void add(String path, byte[] sum, long bytes) {
        files.put(path, new Entry(Sm3.hex(sum), bytes));
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    void write(Path file) throws IOException {
        var lines = new ArrayList<String>();
        facts.forEach((name, value) -> lines.add(name + " = " + value));
        files.forEach((path, entry) -> lines.add(entry.sum() + ' ' + entry.bytes() + ' ' + path));
        Files.write(file, lines);
    }

    static Manifest read(Path file) throws IOException {
        var manifest = of(Map.of());
        for (String line : Files.readAllLines(file)) {
            if (line.matches("[0-9a-f]{64} \\d+ .+")) {
                var parts = line.split(" ", 3);
                manifest.files.put(parts[2], new Entry(parts[0], Long.parseLong(parts[1])));
            } else if (line.contains(" = ")) {
                manifest.facts.put(line.substring(0, line.indexOf(" = ")), line.substring(line.indexOf(" = ") + 3));
            }
        }
        return manifest;
    }

    /** @throws OperatorTrouble when a file is missing or is not what was written then */
    void verify(Path root) throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : files.entrySet()) {
            try {
                if (!Sm3.hex(Sm3.of(root.resolve(file.getKey())))
                        .equals(file.getValue().sum())) {
                    wrong.add(file.getKey());
                }
            } catch (NoSuchFileException missing) {
                wrong.add(file.getKey());
            }
        }
        if (!wrong.isEmpty()) {
            throw damaged(wrong);
        }
    }

    private static OperatorTrouble damaged(List<String> wrong) {
        return new OperatorTrouble("备份不完整或被改动过，共 " + wrong.size() + " 个文件，例如 " + wrong.getFirst()
                + "。请换一份备份。\nThe backup is incomplete or was changed; take another one.");
    }
}
