package cn.mulin.bench;

/** A stop-watch. */
final class Watch {

    private final long began = System.nanoTime();

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
