package cn.mulin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** 睦邻 — the server: every module, one port, one process. */
@SpringBootApplication
@Modulithic(systemName = "Mulin 睦邻", sharedModules = "kernel")
public class MulinApplication {

    public static void main(String[] args) {
        SpringApplication.run(MulinApplication.class, args);
    }
}
