package org.incidentkit.spring.boot.autoconfigure;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;

import org.incidentkit.hours.ResponseHours;
import org.incidentkit.hours.ResponseHoursParseException;
import org.incidentkit.runbook.lint.RunbookLinter;
import org.incidentkit.runbook.parse.RunbookParser;
import org.incidentkit.spring.boot.ResourceRunbookSource;
import org.incidentkit.spring.boot.RunbookSource;
import org.incidentkit.spring.boot.ServiceRunbooks;
import org.incidentkit.spring.boot.diagnostics.WrongSettingException;

/** Turns the properties of runbooks into what they mean; what is wrong is said with the name of the property. */
final class RunbookSettings {
    private static final List<String> DEFAULT_LOCATIONS = List.of("file:./RUNBOOK.md", "classpath:RUNBOOK.md");
    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final String LOCATIONS =
            "Expected is a location such as file:./RUNBOOK.md, file:/etc/service/RUNBOOK.md"
                    + " or classpath:RUNBOOK.md; for a runbook behind an address, declare a bean of type RunbookSource.";

    private final ResourceLoader loader;
    private final RunbookParser parser;
    private final RunbookLinter linter;
    private final Clock clock;

    RunbookSettings(ResourceLoader loader, RunbookParser parser, RunbookLinter linter, Clock clock) {
        this.loader = loader;
        this.parser = parser;
        this.linter = linter;
        this.clock = clock;
    }

    RunbookSource main(IncidentProperties.Runbook properties) {
        String location = properties.getLocation();
        String property = "incident.runbook.location";
        return source(
                location == null
                        ? DEFAULT_LOCATIONS
                        : List.of(Locations.checked(loader, property, location, "a runbook", LOCATIONS)),
                property);
    }

    RunbookSource named(String name, IncidentProperties.NamedRunbook properties) {
        if (name.equals(ServiceRunbooks.MAIN)) {
            throw new WrongSettingException(
                    "incident.runbooks." + name,
                    name,
                    "\"" + name + "\" is the name of the runbook that is meant where no name is given",
                    "Say with incident.runbook.location where that one is, or choose another name.");
        }
        String property = "incident.runbooks." + name + ".location";
        if (!NAME.matcher(name).matches()) {
            throw new WrongSettingException(
                    "incident.runbooks." + name,
                    name,
                    "\"" + name + "\" is not a name for a runbook, which stands in addresses",
                    "Expected are small letters, digits and hyphens, such as incident.runbooks.payments.location.");
        }
        String location = properties.getLocation();
        if (location == null) {
            throw new WrongSettingException(
                    property, "", "The runbook " + name + " has no location: " + property + " is missing", LOCATIONS);
        }
        return source(List.of(Locations.checked(loader, property, location, "a runbook", LOCATIONS)), property);
    }

    static WrongSettingException takenByABean(String name, IncidentProperties.NamedRunbook properties) {
        return new WrongSettingException(
                "incident.runbooks." + name + ".location",
                String.valueOf(properties.getLocation()),
                "Two runbooks have the name \"" + name + "\": that of incident.runbooks." + name + ", and the bean \""
                        + name + "\" of type RunbookSource",
                "Expected is another name for one of them; or take one of them away.");
    }

    private RunbookSource source(List<String> locations, String property) {
        return new ResourceRunbookSource(loader, locations, property, parser, linter, clock);
    }

    static Duration refresh(IncidentProperties.Runbook properties) {
        Duration refresh = properties.getRefresh();
        if (refresh.isNegative() || (!refresh.isZero() && refresh.compareTo(Duration.ofMillis(100)) < 0)) {
            throw new WrongSettingException(
                    "incident.runbook.refresh",
                    refresh.toString(),
                    "incident.runbook.refresh: the time between two looks at the runbook is " + refresh
                            + "; it must be at least PT0.1S, or zero",
                    "Expected is a duration such as 5s or 1m; 0 reads the runbook once.");
        }
        return refresh;
    }

    static Optional<ResponseHours> hours(String property, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(ResponseHours.parse(text));
        } catch (ResponseHoursParseException e) {
            throw new WrongSettingException(
                            property,
                            text,
                            property + " is not understood: " + e.getMessage(),
                            "Expected are hours such as \"9am-5pm, Monday to Friday, excluding bank holidays\" or"
                                    + " \"24/7\".")
                    .causedBy(e);
        }
    }
}
