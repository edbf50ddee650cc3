package cn.mulin.territory.place;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.List;
import java.util.Locale;

/** 地名拼音 — by which a place is found: {@code hengtangshequ} and its initials {@code htsq}, without tones, ü as v. */
public record PlacePinyin(String letters, String initials) {

    /** Words are read as words, so 重庆路 is chongqinglu. A character without a known reading stands for itself. */
    public static PlacePinyin of(String name) {
        List<Pinyin> readings = HanLP.convertToPinyinList(name);
        var letters = new StringBuilder();
        var initials = new StringBuilder();
        for (int i = 0; i < readings.size(); i++) {
            var syllable = syllable(readings.get(i), name.charAt(i));
            letters.append(syllable);
            initials.append(syllable, 0, Math.min(1, syllable.length()));
        }
        return new PlacePinyin(letters.toString(), initials.toString());
    }

    private static String syllable(Pinyin reading, char character) {
        if (reading != Pinyin.none5) {
            return reading.getPinyinWithoutTone().replace('ü', 'v');
        }
        return Character.isLetterOrDigit(character) || Character.isSurrogate(character)
                ? String.valueOf(character).toLowerCase(Locale.ROOT)
                : "";
    }
}
