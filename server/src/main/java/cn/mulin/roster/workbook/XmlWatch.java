package cn.mulin.roster.workbook;

import cn.mulin.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Watches XML go by, before a parser builds anything of it: no tag as long as a book, no nesting without end; and notes the
 * merged areas, which stand behind the rows they concern.
 */
final class XmlWatch {

    private static final int TAG_MOST = 1 << 16;
    private static final int DEPTH_MOST = 100;
    private static final int KEPT = 160;
    private static final Pattern MERGED = Pattern.compile(
            "^(?:\\w+:)?mergeCell\\s.*?ref=[\"']\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");

    private final Merges merges = new Merges();
    private final byte[] tag = new byte[KEPT];
    private boolean inTag;
    private int length;
    private int depth;
    private byte last;

    void see(byte[] bytes, int many) {
        for (int i = 0; i < many; i++) {
            see(bytes[i]);
        }
    }

    private void see(byte one) {
        if (!inTag) {
            if (one == '<') {
                inTag = true;
                length = 0;
            }
            return;
        }
        if (one == '>') {
            inTag = false;
            ended();
            return;
        }
        if (length < KEPT) {
            tag[length] = one;
        }
        last = one;
        if (++length > TAG_MOST) {
            throw Refusal.of(WorkbookProblem.TOO_DENSE);
        }
    }

    private void ended() {
        if (length == 0 || tag[0] == '?' || tag[0] == '!') {
            return;
        }
        if (tag[0] == '/') {
            depth--;
        } else if (last != '/') {
            depth++;
        }
        if (depth > DEPTH_MOST) {
            throw Refusal.of(WorkbookProblem.TOO_DENSE);
        }
        if (tag[0] == 'm' || tag[0] == 'x') {
            noteMerge();
        }
    }

    private void noteMerge() {
        var area = MERGED.matcher(new String(tag, 0, Math.min(length, KEPT), StandardCharsets.ISO_8859_1));
        if (area.find()) {
            merges.add(
                    Merges.column(area.group(1)),
                    Integer.parseInt(area.group(2)),
                    Merges.column(area.group(3)),
                    Integer.parseInt(area.group(4)));
        }
    }

    Merges merges() {
        return merges;
    }
}
