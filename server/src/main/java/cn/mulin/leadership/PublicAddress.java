package cn.mulin.leadership;

import cn.mulin.county.Counties;
import cn.mulin.kernel.MulinProperties;
import cn.mulin.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 对外网址 — where residents reach the county; nothing that carries a code is printed before it is set. */
@Component
public class PublicAddress {

    private final Counties counties;
    private final MulinProperties installation;

    PublicAddress(Counties counties, MulinProperties installation) {
        this.counties = counties;
        this.installation = installation;
    }

    /**
     * The address of a page of the county, {@code https://…/430181/r/}; {@code page} is one letter.
     *
     * @throws Refusal when neither the county nor the installation has a public address
     */
    public String of(char page) {
        return find(page).orElseThrow(() -> Refusal.of(LeadershipProblem.NO_PUBLIC_ADDRESS));
    }

    /** As {@link #of}; empty while there is no public address. */
    public Optional<String> find(char page) {
        return Optional.ofNullable(counties.current().publicUrl())
                .or(() -> Optional.ofNullable(installation.publicUrl()).map(Object::toString))
                .filter(url -> !url.isBlank())
                .map(url -> url.replaceAll("/+$", "") + path(page));
    }

    /** The same page on this server: {@code /430181/r/}. */
    public String path(char page) {
        return "/" + counties.current().code() + "/" + page + "/";
    }
}
