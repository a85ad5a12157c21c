package org.incidentkit.sla;

import org.jspecify.annotations.Nullable;

import org.incidentkit.hours.BusinessTime;
import org.incidentkit.policy.PriorityTable;
import org.incidentkit.policy.UpdateFrequency;

/** One row of a priority table, ready to count by. */
final class Terms {
    final PriorityTable.Row row;
    final String code;
    final Promise response;
    final Promise update;
    final boolean once;
    final @Nullable Promise resolution;

    Terms(PriorityTable.Row row, BusinessTime time, BusinessTime aroundTheClock) {
        this.row = row;
        this.code = row.priority().code();
        boolean always = time.hours().isAroundTheClockFor(code);
        this.response = Promise.of(row.response(), time, aroundTheClock, always);
        this.update = Promise.of(row.update().target(), time, aroundTheClock, always);
        this.once = row.update() instanceof UpdateFrequency.Once;
        this.resolution = row.resolution()
                .map(target -> Promise.of(target, time, aroundTheClock, always))
                .orElse(null);
    }
}
