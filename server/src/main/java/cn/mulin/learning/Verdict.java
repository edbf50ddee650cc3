package cn.mulin.learning;

/**
 * 判定 — what a text was taken for, and what it is.
 *
 * @param guess empty where none was ventured
 * @param ahead how far the guess lay before the next
 */
public record Verdict(String truth, String guess, double ahead) {

    public static final String NONE = "";

    public boolean right() {
        return guess.equals(truth);
    }

    public boolean ventured() {
        return !guess.equals(NONE);
    }
}
