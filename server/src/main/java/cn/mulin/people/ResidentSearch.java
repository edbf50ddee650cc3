package cn.mulin.people;

import cn.mulin.people.identity.HalfWidth;
import cn.mulin.people.identity.IdNumber;
import cn.mulin.people.identity.Phone;
import cn.mulin.people.identity.Pinyin;
import java.time.LocalDate;

/** 查人 — what somebody typed into the one search field, and by what it is therefore looked up. */
record ResidentSearch(By by, String text) {

    /** 按什么查. */
    enum By {
        NAME,
        PINYIN,
        INITIALS,
        ID_NUMBER,
        PHONE
    }

    private static final String VOWELS = ".*[aeiouv].*";

    static ResidentSearch of(String typed, LocalDate today) {
        var plain = HalfWidth.withoutSpaces(typed);
        if (IdNumber.read(plain, today) instanceof IdNumber.Reading.Valid valid) {
            return new ResidentSearch(By.ID_NUMBER, valid.number().value());
        }
        if (IdNumber.read(plain, today) instanceof IdNumber.Reading.FifteenDigits old) {
            return new ResidentSearch(By.ID_NUMBER, old.offered().value());
        }
        if (Phone.read(plain) instanceof Phone.Reading.Valid valid) {
            return new ResidentSearch(By.PHONE, valid.phone().value());
        }
        var letters = Pinyin.typed(plain);
        if (!letters.isEmpty() && letters.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return new ResidentSearch(looksLikeInitials(letters) ? By.INITIALS : By.PINYIN, letters);
        }
        return new ResidentSearch(By.NAME, plain.replaceAll("[•‧・･．.]", "·"));
    }

    /** A syllable has a vowel after its first letter; «zzg» has none, «la» may be one. */
    private static boolean looksLikeInitials(String letters) {
        return letters.length() > 1 && letters.length() <= 5 && !letters.matches(VOWELS);
    }

    IdNumber asIdNumber() {
        return new IdNumber(text);
    }

    Phone asPhone() {
        return new Phone(text);
    }

    boolean exact() {
        return by == By.ID_NUMBER || by == By.PHONE;
    }
}
