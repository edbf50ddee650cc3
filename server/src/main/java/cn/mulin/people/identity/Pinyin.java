package cn.mulin.people.identity;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 拼音 — by which a name is found and sorted: {@code zengzhigang} and its initials {@code zzg}, without tones, ü as v. A
 * character without a known reading stands for itself and so sorts after the letters.
 */
public record Pinyin(String letters, String initials) {

    /** Plane 2 and 3 lie outside the dictionary; these are met in names. */
    private static final Map<String, String> RARE =
            Map.of("𠮷", "ji", "𬱖", "wei", "𬭎", "hong", "𬀩", "wei", "𬍛", "jin");

    /** One reading a character: the dictionary reads words, and a given name is none. */
    private static final Map<Integer, String> READINGS = new ConcurrentHashMap<>();

    public static Pinyin of(PersonName name) {
        var letters = new StringBuilder();
        var initials = new StringBuilder();
        var family = Surnames.familyOf(name.value());
        var reading = Surnames.readingOf(family);
        int rest = 0;
        if (reading != null) {
            letters.append(reading);
            initials.append(initialsOf(family, reading));
            rest = family.length();
        }
        name.value().substring(rest).codePoints().forEach(point -> {
            var syllable = syllable(point);
            letters.append(syllable);
            if (!syllable.isEmpty()) {
                initials.appendCodePoint(syllable.codePointAt(0));
            }
        });
        return new Pinyin(letters.toString(), initials.toString());
    }

    /** What somebody types to search, in the form it is stored: {@code Lü X} becomes {@code lvx}. */
    public static String typed(String text) {
        return HalfWidth.withoutSpaces(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[üǖǘǚǜ]", "v")
                .replaceAll("['’·-]", "");
    }

    private static String initialsOf(String family, String reading) {
        if (family.codePointCount(0, family.length()) == 1) {
            return reading.substring(0, 1);
        }
        return family.equals("万俟")
                ? "mq"
                : reading.charAt(0) + syllable(family.codePointAt(1)).substring(0, 1);
    }

    private static String syllable(int point) {
        if (point == '·' || point == ' ' || point == '-' || point == '\'' || point == '’') {
            return "";
        }
        return READINGS.computeIfAbsent(point, Pinyin::lookUp);
    }

    private static String lookUp(int point) {
        var character = Character.toString(point);
        var rare = RARE.get(character);
        if (rare != null) {
            return rare;
        }
        if (!Character.isBmpCodePoint(point)) {
            return character;
        }
        var found = PinyinDictionary.convertToPinyin(character).getFirst().getPinyinWithoutTone();
        return found == null || found.equals("none") ? character.toLowerCase(Locale.ROOT) : found.replace('ü', 'v');
    }
}
