package cn.mulin.bench;

import cn.mulin.kernel.OperatorTrouble;
import cn.mulin.kernel.Words;

/** The sizes somebody asked for. */
final class Numbers {

    private Numbers() {}

    /** @throws OperatorTrouble when it is no number between {@code least} and {@code most} */
    static int of(Words words, String option, int otherwise, int least, int most) {
        var text = words.option(option).orElse(String.valueOf(otherwise));
        boolean fits = text.matches("\\d{1,9}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        if (!fits) {
            throw new OperatorTrouble(
                    "--%s 要写成 %d 到 %d 的整数。A number from %d to %d.".formatted(option, least, most, least, most));
        }
        return Integer.parseInt(text);
    }
}
