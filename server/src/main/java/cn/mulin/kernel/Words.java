package cn.mulin.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 命令行参数 — what follows a command: plain words in order, and options {@code --name value}. An option without a value is
 * a switch.
 */
public record Words(List<String> plain, Map<String, String> options) {

    public Words {
        plain = List.copyOf(plain);
        options = Map.copyOf(options);
    }

    public static Words of(List<String> arguments) {
        var plain = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            if (!word.startsWith("--")) {
                plain.add(word);
            } else if (word.contains("=")) {
                options.put(word.substring(2, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
            } else if (i + 1 < arguments.size() && !arguments.get(i + 1).startsWith("--")) {
                options.put(word.substring(2), arguments.get(++i));
            } else {
                options.put(word.substring(2), "");
            }
        }
        return new Words(plain, options);
    }

    /** @throws OperatorTrouble when it was left out */
    public String first(String what) {
        if (plain.isEmpty()) {
            throw new OperatorTrouble("少了" + what + "。Missing: " + what);
        }
        return plain.getFirst();
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isEmpty());
    }

    /** @throws OperatorTrouble when it was left out */
    public String required(String name) {
        return option(name).orElseThrow(() -> new OperatorTrouble("少了 --" + name + "。Missing: --" + name));
    }

    public boolean has(String name) {
        return options.containsKey(name);
    }

    /** @throws OperatorTrouble when the first word is no county code */
    public CountyCode county() {
        var code = first("县级区划代码（六位数字）");
        if (!CountyCode.looksLike(code)) {
            throw new OperatorTrouble("“" + code + "”不是六位的县级区划代码。Not a county code of six digits.");
        }
        return new CountyCode(code);
    }
}
