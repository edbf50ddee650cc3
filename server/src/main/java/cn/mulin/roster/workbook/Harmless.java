package cn.mulin.roster.workbook;

/**
 * 无害 — a text that no spreadsheet takes for a formula: what begins with {@code = + - @} gets an apostrophe before it, which
 * is taken away again on reading.
 */
public final class Harmless {

    private static final String DANGEROUS = "=+-@\t\r";

    private Harmless() {}

    public static String of(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The text as it was before {@link #of}. */
    static String bare(String text) {
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && DANGEROUS.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }
}
