package org.incidentkit.sla;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

import org.incidentkit.hours.BusinessTime;
import org.incidentkit.hours.HoursArbitraries;
import org.incidentkit.incident.Incident;
import org.incidentkit.policy.PriorityTable;

/** What properties of incidents range over: random lives in random hours under random promises. */
abstract class PropertiesOfLives {
    @Provide
    Arbitrary<Incident> incidents() {
        return IncidentLives.incidents();
    }

    @Provide
    Arbitrary<BusinessTime> times() {
        return HoursArbitraries.businessTimes();
    }

    @Provide
    Arbitrary<PriorityTable> tables() {
        return IncidentLives.tables(true);
    }

    @Provide
    Arbitrary<PriorityTable> tablesInResponseHours() {
        return IncidentLives.tables(false);
    }

    @Provide
    Arbitrary<Integer> seconds() {
        return Arbitraries.integers().between(0, IncidentLives.LONGEST);
    }
}
