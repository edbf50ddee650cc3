package cn.mulin.learning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 归好类的文件 — a CSV (RFC 4180, UTF-8) whose first row names its columns: read as labelled texts. */
public final class LabelledFile {

    private static final char QUOTE = '"';

    private final String content;
    private int at;

    private LabelledFile(String content) {
        this.content = content;
    }

    /**
     * @param texts the columns that together are the text, in order
     * @param label the column of its label
     * @return empty when the first row lacks one of them; rows without a text or a label are left out
     */
    public static Optional<List<Labelled>> read(Path file, List<String> texts, String label) throws IOException {
        var content = Files.readString(file, StandardCharsets.UTF_8);
        return of(content.startsWith("\uFEFF") ? content.substring(1) : content, texts, label);
    }

    static Optional<List<Labelled>> of(String content, List<String> texts, String label) {
        var rows = new LabelledFile(content).rows();
        var head = rows.isEmpty() ? List.<String>of() : rows.removeFirst();
        if (!head.containsAll(texts) || !head.contains(label)) {
            return Optional.empty();
        }
        int labelAt = head.indexOf(label);
        var textsAt = texts.stream().map(head::indexOf).toList();
        return Optional.of(rows.stream()
                .map(row -> new Labelled(
                        String.join(
                                "\n",
                                textsAt.stream()
                                        .map(column -> cell(row, column))
                                        .toList()),
                        cell(row, labelAt)))
                .filter(each -> !each.text().isBlank() && !each.label().isBlank())
                .toList());
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column).strip() : "";
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        while (at < content.length()) {
            rows.add(row());
        }
        return rows;
    }

    private List<String> row() {
        var row = new ArrayList<String>();
        while (true) {
            row.add(at < content.length() && content.charAt(at) == QUOTE ? quoted() : plain());
            char end = at < content.length() ? content.charAt(at++) : '\n';
            if (end == '\r' && at < content.length() && content.charAt(at) == '\n') {
                at++;
            }
            if (end != ',') {
                return row;
            }
        }
    }

    private String plain() {
        int from = at;
        while (at < content.length() && ",\r\n".indexOf(content.charAt(at)) < 0) {
            at++;
        }
        return content.substring(from, at);
    }

    private String quoted() {
        var cell = new StringBuilder();
        at++;
        while (at < content.length()) {
            char each = content.charAt(at++);
            if (each != QUOTE) {
                cell.append(each);
            } else if (at < content.length() && content.charAt(at) == QUOTE) {
                cell.append(QUOTE);
                at++;
            } else {
                break;
            }
        }
        return cell.append(plain()).toString();
    }
}
