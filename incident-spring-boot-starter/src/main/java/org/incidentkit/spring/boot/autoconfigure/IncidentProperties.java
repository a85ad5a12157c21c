package org.incidentkit.spring.boot.autoconfigure;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import org.incidentkit.calendar.Division;
import org.incidentkit.incident.Audience;
import org.incidentkit.sla.PriorityChange;
import org.incidentkit.sla.SlaCalculator;
import org.incidentkit.spring.boot.freshness.FailOn;

/** Settings of Incident Kit. */
@ConfigurationProperties("incident")
public final class IncidentProperties {
    /** Time zone of the response hours, where they do not name one themselves. */
    private ZoneId timeZone = ZoneId.of("Europe/London");

    /**
     * Response hours that hold whatever the runbook says, such as "9am-5pm, Monday to Friday, excluding bank holidays".
     * By default those of the runbook.
     */
    private @Nullable String responseHours;

    private final Runbook runbook = new Runbook();

    /** Further runbooks of this application, by name: /actuator/runbook?runbook=name. By default none. */
    private final Map<String, NamedRunbook> runbooks = new LinkedHashMap<>();

    private final BankHolidays bankHolidays = new BankHolidays();

    private final PriorityTable priorityTable = new PriorityTable();

    private final Incidents incidents = new Incidents();

    private final Sla sla = new Sla();

    /** Creates the defaults. */
    public IncidentProperties() {}

    /** {@return the time zone of the response hours} */
    public ZoneId getTimeZone() {
        return timeZone;
    }

    /**
     * Sets the time zone.
     *
     * @param timeZone the time zone of the response hours
     */
    public void setTimeZone(ZoneId timeZone) {
        this.timeZone = timeZone;
    }

    /** {@return response hours that hold whatever the runbook says, or null} */
    public @Nullable String getResponseHours() {
        return responseHours;
    }

    /**
     * Sets response hours that hold whatever the runbook says.
     *
     * @param responseHours the sentence, or null for those of the runbook
     */
    public void setResponseHours(@Nullable String responseHours) {
        this.responseHours = responseHours;
    }

    /** {@return the settings of the runbook} */
    public Runbook getRunbook() {
        return runbook;
    }

    /** {@return the settings of further runbooks, by name} */
    public Map<String, NamedRunbook> getRunbooks() {
        return runbooks;
    }

    /** {@return the settings of bank holidays} */
    public BankHolidays getBankHolidays() {
        return bankHolidays;
    }

    /** {@return the settings of the priority table} */
    public PriorityTable getPriorityTable() {
        return priorityTable;
    }

    /** Settings of the runbook. */
    public static final class Runbook {
        /**
         * Location of the runbook. By default file:./RUNBOOK.md, and where that does not exist at the start classpath:RUNBOOK.md.
         */
        private @Nullable String location;

        /** Time between two looks whether the file has changed. With 0 it is read once and never again. */
        private Duration refresh = Duration.ofSeconds(5);

        /**
         * What keeps the application from starting; each value includes those before it. The start waits 20 seconds at most for the
         * runbook; one that is not there by then is missing.
         */
        private FailOn failOn = FailOn.NEVER;

        private Runbook() {}

        /** {@return the time between two looks whether the file has changed} */
        public Duration getRefresh() {
            return refresh;
        }

        /**
         * Sets this property.
         *
         * @param refresh the time between two looks whether the file has changed, or zero
         */
        public void setRefresh(Duration refresh) {
            this.refresh = refresh;
        }

        /** {@return what keeps the application from starting} */
        public FailOn getFailOn() {
            return failOn;
        }

        /**
         * Sets this property.
         *
         * @param failOn what keeps the application from starting
         */
        public void setFailOn(FailOn failOn) {
            this.failOn = failOn;
        }

        /** {@return the location of the runbook, or null for the default} */
        public @Nullable String getLocation() {
            return location;
        }

        /**
         * Sets the location.
         *
         * @param location a file: or classpath: location, or null for the default
         */
        public void setLocation(@Nullable String location) {
            this.location = location;
        }
    }

    /** Settings of one of several runbooks. */
    public static final class NamedRunbook {
        /** Location of the runbook, such as file:./payments/RUNBOOK.md. */
        private @Nullable String location;

        /** Response hours that hold whatever the runbook says. */
        private @Nullable String responseHours;

        /** Creates the defaults. */
        public NamedRunbook() {}

        /** {@return the location of the runbook} */
        public @Nullable String getLocation() {
            return location;
        }

        /**
         * Sets this property.
         *
         * @param location a file: or classpath: location
         */
        public void setLocation(@Nullable String location) {
            this.location = location;
        }

        /** {@return response hours that hold whatever the runbook says, or null} */
        public @Nullable String getResponseHours() {
            return responseHours;
        }

        /**
         * Sets this property.
         *
         * @param responseHours the sentence, or null for those of the runbook
         */
        public void setResponseHours(@Nullable String responseHours) {
            this.responseHours = responseHours;
        }
    }

    /** {@return the settings of the record of incidents} */
    public Incidents getIncidents() {
        return incidents;
    }

    /** {@return the settings of the clocks of incidents} */
    public Sla getSla() {
        return sla;
    }

    /** Settings of the record of incidents. */
    public static final class Incidents {
        /** Location of a file of JSON lines with the incidents of the service, of 64 MB at most. By default there is none. */
        private @Nullable String location;

        private Incidents() {}

        /** {@return the location of the record, or null for none} */
        public @Nullable String getLocation() {
            return location;
        }

        /**
         * Sets the location.
         *
         * @param location a file: or classpath: location, or null for none
         */
        public void setLocation(@Nullable String location) {
            this.location = location;
        }
    }

    /** Settings of the clocks of incidents. */
    public static final class Sla {
        /** What a change of priority does to the clocks of an incident. */
        private PriorityChange priorityChange = PriorityChange.FROM_RAISING;

        /** Whom an update has to reach to restart the update clock. By default every update does. */
        private @Nullable Audience updatesFor;

        private Sla() {}

        /** {@return what a change of priority does} */
        public PriorityChange getPriorityChange() {
            return priorityChange;
        }

        /**
         * Sets this property.
         *
         * @param priorityChange what a change of priority does
         */
        public void setPriorityChange(PriorityChange priorityChange) {
            this.priorityChange = priorityChange;
        }

        /** {@return whom an update has to reach, or null where every update counts} */
        public @Nullable Audience getUpdatesFor() {
            return updatesFor;
        }

        /**
         * Sets this property.
         *
         * @param updatesFor whom an update has to reach, or null where every update counts
         */
        public void setUpdatesFor(@Nullable Audience updatesFor) {
            this.updatesFor = updatesFor;
        }

        SlaCalculator rules(SlaCalculator calculator) {
            SlaCalculator with = calculator.withPriorityChange(priorityChange);
            return updatesFor == null ? with : with.withUpdatesFor(updatesFor);
        }
    }

    /** Settings of bank holidays. */
    public static final class BankHolidays {
        /** Part of the UK whose bank holidays the service observes. */
        private @Nullable Division division;

        /**
         * Parts of the UK of which the service observes all bank holidays, instead of one division. By default none.
         */
        private List<Division> divisions = new ArrayList<>();

        /**
         * Address of a feed that keeps the bank holidays up to date, such as https://www.gov.uk/bank-holidays.json. By
         * default none: nothing is requested.
         */
        private @Nullable String url;

        /** Time between two looks at the feed, at least a minute. */
        private Duration refresh = Duration.ofDays(1);

        /** File that keeps the last good copy of the feed for the next start. By default none is kept. */
        private @Nullable String cacheFile;

        /** Days of the service's own, each a date and a title, such as "2026-12-24 Christmas Eve". By default none. */
        private List<String> additional = new ArrayList<>();

        /** Dates of bank holidays on which the service works all the same, such as 2026-08-31. By default none. */
        private List<String> removed = new ArrayList<>();

        private BankHolidays() {}

        /** {@return the division, or null for the default} */
        public @Nullable Division getDivision() {
            return division;
        }

        /**
         * Sets this property.
         *
         * @param division the division, or null for the default
         */
        public void setDivision(@Nullable Division division) {
            this.division = division;
        }

        /** {@return the divisions whose bank holidays are all observed; empty for the one division} */
        public List<Division> getDivisions() {
            return divisions;
        }

        /**
         * Sets this property.
         *
         * @param divisions the divisions whose bank holidays are all observed; empty for the one division
         */
        public void setDivisions(List<Division> divisions) {
            this.divisions = divisions;
        }

        /** {@return the address of the feed, or null for none} */
        public @Nullable String getUrl() {
            return url;
        }

        /**
         * Sets this property.
         *
         * @param url the address of the feed, or null for none
         */
        public void setUrl(@Nullable String url) {
            this.url = url;
        }

        /** {@return the time between two looks at the feed} */
        public Duration getRefresh() {
            return refresh;
        }

        /**
         * Sets this property.
         *
         * @param refresh the time between two looks at the feed
         */
        public void setRefresh(Duration refresh) {
            this.refresh = refresh;
        }

        /** {@return the file that keeps the last good copy, or null for none} */
        public @Nullable String getCacheFile() {
            return cacheFile;
        }

        /**
         * Sets this property.
         *
         * @param cacheFile the file that keeps the last good copy, or null for none
         */
        public void setCacheFile(@Nullable String cacheFile) {
            this.cacheFile = cacheFile;
        }

        /** {@return days of the service's own, each a date and a title} */
        public List<String> getAdditional() {
            return additional;
        }

        /**
         * Sets this property.
         *
         * @param additional days of the service's own, each a date and a title
         */
        public void setAdditional(List<String> additional) {
            this.additional = additional;
        }

        /** {@return dates of bank holidays on which the service works} */
        public List<String> getRemoved() {
            return removed;
        }

        /**
         * Sets this property.
         *
         * @param removed dates of bank holidays on which the service works
         */
        public void setRemoved(List<String> removed) {
            this.removed = removed;
        }
    }

    /** Settings of the priority table. */
    public static final class PriorityTable {
        /**
         * Location of a Markdown document with a priority table, or of a YAML file that is one. By default the table of the Office of the Public
         * Guardian, P1 to P4.
         */
        private @Nullable String location;

        private PriorityTable() {}

        /** {@return the location of the document with the table, or null for the default table} */
        public @Nullable String getLocation() {
            return location;
        }

        /**
         * Sets the location.
         *
         * @param location a file: or classpath: location, or null for the default table
         */
        public void setLocation(@Nullable String location) {
            this.location = location;
        }
    }
}
