package cn.mulin.access;

import cn.mulin.kernel.KernelProblem;
import cn.mulin.kernel.Refusal;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * 密码 — Argon2id with 19 MiB (OWASP's floor; about 100 ms). Only a few are reckoned at once, so that a flood of guesses
 * cannot eat the server's memory.
 */
@Component
public class Passwords {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 64;
    private static final int AT_ONCE = 4;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final List<String> LETTERS =
            List.of("ABCDEFGHJKMNPQRSTUVWXYZ", "abcdefghjkmnpqrstuvwxyz", "23456789");
    private static final List<String> GUESSED_FIRST = List.of(
            "123456", "654321", "password", "passw0rd", "qwerty", "admin", "mulin", "abc123", "111111", "888888");

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobodys = argon.encode("nobody has this password");

    /** A first password to hand over on paper: three groups without letters that look like others. */
    public String fresh() {
        var password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            var letters = LETTERS.get(i % LETTERS.size());
            password.append(letters.charAt(RANDOM.nextInt(letters.length())));
            if (i % 4 == 3 && i < 11) {
                password.append('-');
            }
        }
        return password.toString();
    }

    /** @throws Refusal when it is weak */
    public String sealStrong(String password, String login) {
        refuseWeak(password, login);
        return seal(password);
    }

    String seal(String password) {
        return oneOfFew(() -> argon.encode(password));
    }

    /** Takes as long for an account that has no password, or does not exist, as for one that does. */
    public boolean matches(String password, @Nullable String sealed) {
        boolean right = oneOfFew(() -> argon.matches(password, sealed == null ? nobodys : sealed));
        return right && sealed != null;
    }

    /** A PIN is short; it stands behind a trusted device and five tries. */
    public String sealPin(String pin) {
        return seal(pin);
    }

    /** @throws Refusal when it is too short, too plain, holds the log-in, or is what everybody tries first */
    void refuseWeak(String password, String login) {
        var low = password.toLowerCase(Locale.ROOT);
        boolean length = password.length() >= SHORTEST && password.length() <= LONGEST;
        boolean guessed = GUESSED_FIRST.stream().anyMatch(low::contains) || low.contains(login);
        if (!length || guessed || kinds(password) < 3) {
            throw Refusal.of(AccessProblem.WEAK_PASSWORD, SHORTEST);
        }
    }

    private static int kinds(String password) {
        int kinds = 0;
        kinds += password.chars().anyMatch(Character::isLowerCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isUpperCase) ? 1 : 0;
        kinds += password.chars().anyMatch(Character::isDigit) ? 1 : 0;
        kinds += password.chars().anyMatch(each -> !Character.isLetterOrDigit(each)) ? 1 : 0;
        return kinds;
    }

    private <T> T oneOfFew(Supplier<T> work) {
        try {
            places.acquire();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.of(KernelProblem.BUSY);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
