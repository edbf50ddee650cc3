package cn.mulin.kernel;

import java.util.regex.Pattern;

/** 版本 — what a change was based on, sent as {@code If-Match} and answered as {@code ETag}. */
public record Version(int number) {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    /** @throws IllegalArgumentException when the tag was not one of ours */
    public static Version of(String tag) {
        var matcher = TAG.matcher(tag.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a version");
        }
        return new Version(Integer.parseInt(matcher.group(1)));
    }

    public String tag() {
        return "\"" + number + '"';
    }
}
