package cn.mulin.county.setting;

import cn.mulin.county.Counties;
import cn.mulin.county.County;
import cn.mulin.kernel.RequiresPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a county says of itself. */
@RestController
@RequestMapping("/api/county-settings")
@RequiresPermission("settings:write")
class CountySettingController {

    private final Counties counties;
    private final CountySettings settings;

    CountySettingController(Counties counties, CountySettings settings) {
        this.counties = counties;
        this.settings = settings;
    }

    @GetMapping
    SettingsView show() {
        return SettingsView.of(counties.current());
    }

    @PutMapping
    SettingsView change(@RequestBody @Valid SettingsForm form) {
        return SettingsView.of(settings.change(new CountySettings.Settings(
                form.name().strip(),
                withoutSlash(blankAway(form.publicUrl())),
                blankAway(form.filingNumber()),
                blankAway(form.supervisionPhone()))));
    }

    private static @Nullable String blankAway(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable String withoutSlash(@Nullable String address) {
        return address != null && address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /**
     * @param publicUrl {@code https://} and a host, without a path: cards and status links are printed with it
     * @param supervisionPhone with area code, or a service number such as 12345
     */
    record SettingsForm(
            @NotBlank @Size(max = 40) String name,

            @Size(max = 120) @Pattern(regexp = "|https://[a-z0-9.-]+(:\\d{2,5})?/?") @Nullable
            String publicUrl,

            @Size(max = 60) @Nullable String filingNumber,

            @Size(max = 20) @Pattern(regexp = "|[0-9-]{5,20}") @Nullable
            String supervisionPhone) {}

    record SettingsView(
            String code,
            String name,
            boolean demo,
            @Nullable String publicUrl,
            @Nullable String filingNumber,
            @Nullable String supervisionPhone) {

        static SettingsView of(County county) {
            return new SettingsView(
                    county.code().value(),
                    county.name(),
                    county.demo(),
                    county.publicUrl(),
                    county.filingNumber(),
                    county.supervisionPhone());
        }
    }
}
