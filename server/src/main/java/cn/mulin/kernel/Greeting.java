package cn.mulin.kernel;

import java.util.List;

/** 开门语 — what a module tells the person who started Mulin, once it is ready: addresses, log-ins, warnings. */
public interface Greeting {

    /** Lines of plain text, in the order they are shown. */
    List<String> lines();
}
