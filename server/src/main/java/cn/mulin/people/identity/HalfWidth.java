package cn.mulin.people.identity;

/** 半角 — text with its full-width letters, digits and signs turned into the plain ones, as keyboards of offices mix them. */
public final class HalfWidth {

    private static final int FIRST = 0xFF01;
    private static final int LAST = 0xFF5E;
    private static final int DISTANCE = FIRST - '!';

    private HalfWidth() {}

    public static String of(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().map(HalfWidth::plain).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** As {@link #of}, and without any space, visible or not. */
    public static String withoutSpaces(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().map(HalfWidth::plain).filter(point -> !isSpace(point)).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isSpace(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT;
    }

    private static int plain(int point) {
        if (point >= FIRST && point <= LAST) {
            return point - DISTANCE;
        }
        return point == 0x3000 ? ' ' : point;
    }
}
