package cn.mulin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 睦邻 — the server: every module, one port, one process. */
@SpringBootApplication
@Modulithic(systemName = "Mulin 睦邻", sharedModules = "kernel")
public class MulinApplication {

    /** With {@code --mulin.rehearsal=true} it starts, stops and ends well: how the AOT cache is made. */
    public static void main(String[] args) {
        if (CommandLine.called(args)) {
            System.exit(CommandLine.run(args));
        }
        var context = SpringApplication.run(MulinApplication.class, args);
        if (context.getEnvironment().getProperty("mulin.rehearsal", Boolean.class, false)) {
            context.close();
        }
    }
}
