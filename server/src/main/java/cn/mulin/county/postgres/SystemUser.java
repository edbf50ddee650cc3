package cn.mulin.county.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Under which user the database's programs run: they refuse uid 0, so root hands them down. */
final class SystemUser {

    private static final String NOBODY = "65534";

    private SystemUser() {}

    /** What to put before each command so that it does not run as root; nothing for an ordinary user. */
    static List<String> prefixFor(Path home) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (succeeds("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        var setpriv = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        if (!Files.getAttribute(home, "unix:uid").toString().equals(NOBODY)
                && !succeeds("chown", "-R", NOBODY + ":" + NOBODY, home.toString())) {
            throw new IOException(home + " cannot be given to the user 'nobody'; start Mulin as an ordinary user");
        }
        return setpriv;
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
