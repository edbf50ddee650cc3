package cn.mulin.kernel;

import java.io.PrintStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * 命令 — something done from the command line, {@code ./mulin county list}: the application without its web side and its
 * jobs, on the running database, or on one started for it, unless it is {@link Said#alone}. A bean with {@link Said}, which is read from the class: to say
 * which commands there are starts neither application nor database.
 */
public interface Command {

    /** Set to {@code true} where the application runs for a command. */
    String PROPERTY = "mulin.command";

    /** How it is called. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Said {

        /** The words that call it: {@code county list}. */
        String name();

        /** What may follow them: {@code CODE [--name 名称]}. */
        String usage() default "";

        /** What it does, in one Chinese sentence. */
        String does();

        /**
         * Whether it runs without the application, with nothing but {@link MulinProperties}: what has to be done before there
         * is a database must not start one.
         */
        boolean alone() default false;
    }

    /**
     * @throws Refusal or {@link OperatorTrouble} with words for who called it
     * @throws java.io.IOException where a file or folder that was named cannot be read or written
     */
    void run(Words words, PrintStream out) throws java.io.IOException;
}
