package cn.mulin.territory.locate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** 原话 — a text, cut into everything in it that might be the name of a place. */
record Said(String text) {

    static final int LONGEST = 500;
    private static final int SHORTEST_WORD = 2;
    private static final int LONGEST_WORD = 16;
    private static final int MOST_NUMBERED = 20;

    private static final Pattern RUN = Pattern.compile("[\\p{IsHan}\\p{L}\\p{Nd}·]+");
    private static final Pattern NUMBERED =
            Pattern.compile("第?(\\d{1,4}|[零〇一二两三四五六七八九十百]{1,5})(号|#)?(\\p{IsHan}{1,3})");
    private static final String DIGITS = "〇一二三四五六七八九";

    static Said of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replace("\u0000", "");
        return new Said(plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain);
    }

    /** Every stretch of letters that is long enough to be a name. */
    Set<String> words() {
        var words = new LinkedHashSet<String>();
        var runs = RUN.matcher(text);
        while (runs.find()) {
            var run = runs.group();
            for (int from = 0; from < run.length(); from++) {
                int end = Math.min(run.length(), from + LONGEST_WORD);
                for (int to = from + SHORTEST_WORD; to <= end; to++) {
                    words.add(run.substring(from, to));
                }
            }
        }
        return words;
    }

    /** How units with a number may be called that the text mentions, and how the text calls them: 第3片 for 三片. */
    Map<String, String> numbered() {
        var names = new HashMap<String, String>();
        var found = NUMBERED.matcher(text);
        int from = 0;
        for (int i = 0; i < MOST_NUMBERED && found.find(from); i++) {
            int number = number(found.group(1));
            var suffix = found.group(3);
            for (int length = 1; length <= suffix.length(); length++) {
                var end = suffix.substring(0, length);
                var raw = text.substring(found.start(), found.start(3) + length);
                spellings(number, end).forEach(name -> names.put(name, raw));
            }
            from = found.end(1);
        }
        return names;
    }

    /** Whether {@code word} stands in the text somewhere else than inside one of {@code longer}. */
    boolean saysApartFrom(String word, Set<String> longer) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int here = at;
            if (longer.stream().noneMatch(other -> covers(other, here, word.length()))) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(String longer, int at, int length) {
        for (int from = text.indexOf(longer); from >= 0 && from <= at; from = text.indexOf(longer, from + 1)) {
            if (from + longer.length() >= at + length) {
                return true;
            }
        }
        return false;
    }

    private static List<String> spellings(int number, String end) {
        var spellings = new ArrayList<String>();
        for (var figure : List.of(String.valueOf(number), chinese(number))) {
            spellings.add(figure + end);
            spellings.add("第" + figure + end);
            spellings.add(figure + "号" + end);
        }
        return spellings;
    }

    private static int number(String figures) {
        if (Character.isDigit(figures.charAt(0))) {
            return Integer.parseInt(figures);
        }
        int total = 0;
        int digit = 0;
        for (char one : figures.replace('两', '二').replace('零', '〇').toCharArray()) {
            switch (one) {
                case '百' -> {
                    total += Math.max(digit, 1) * 100;
                    digit = 0;
                }
                case '十' -> {
                    total += Math.max(digit, 1) * 10;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(one);
            }
        }
        return total + digit;
    }

    /** Up to 99; beyond, nobody writes it out. */
    private static String chinese(int number) {
        if (number < 1 || number > 99) {
            return String.valueOf(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        var head = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens) + "十";
        return ones == 0 ? head : head + DIGITS.charAt(ones);
    }
}
