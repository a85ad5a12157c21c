package org.incidentkit.spring.boot.autoconfigure;

import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import org.incidentkit.calendar.Division;

/** Settings of Incident Kit. */
@ConfigurationProperties("incident")
public final class IncidentProperties {
    /** Time zone of the response hours, where they do not name one themselves. */
    private ZoneId timeZone = ZoneId.of("Europe/London");

    /**
     * Response hours that hold whatever the runbook says, such as "9am-5pm, Monday to Friday, excluding bank holidays".
     */
    private @Nullable String responseHours;

    private final Runbook runbook = new Runbook();

    private final BankHolidays bankHolidays = new BankHolidays();

    private final PriorityTable priorityTable = new PriorityTable();

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
         * Location of the runbook. By default file:./RUNBOOK.md, and where that does not exist classpath:RUNBOOK.md.
         */
        private @Nullable String location;

        private Runbook() {}

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

    /** Settings of bank holidays. */
    public static final class BankHolidays {
        /** Part of the UK whose bank holidays the service observes. */
        private Division division = Division.ENGLAND_AND_WALES;

        private BankHolidays() {}

        /** {@return the division} */
        public Division getDivision() {
            return division;
        }

        /**
         * Sets the division.
         *
         * @param division the part of the UK whose bank holidays the service observes
         */
        public void setDivision(Division division) {
            this.division = division;
        }
    }

    /** Settings of the priority table. */
    public static final class PriorityTable {
        /**
         * Location of a Markdown document with a priority table. By default the table of the Office of the Public
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
