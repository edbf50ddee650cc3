package cn.mulin.roster.workbook;

/** 收行的 — takes what is read, in the order of the file. */
public interface LineSink {

    void take(Line line);

    /** A tab that is none of the four sheets and was left unread. */
    default void ignored(String tab) {}

    /** How far it is, in a measure of the file's own. */
    default void progress(long done, long all) {}
}
