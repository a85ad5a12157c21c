package org.incidentkit.spring.boot.actuate;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What the service promises, and whether it is open.
 *
 * @param service the title of the runbook; absent where there is none
 * @param now the instant that the answer is about
 * @param timeZone the zone of the response hours
 * @param responseHours when the service responds
 * @param bankHolidays how far bank holidays are known
 * @param priorities what is promised for each priority, in the order of the table
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SlaAnswer(
        @Nullable String service,
        String now,
        String timeZone,
        Hours responseHours,
        Holidays bankHolidays,
        List<Row> priorities) {

    /**
     * When the service responds.
     *
     * @param text the hours as the runbook states them
     * @param meaning what they were understood to mean; absent where they were not
     * @param problem why they were not understood; absent where they were
     * @param open whether the service is open now; absent where that is not known
     * @param nextOpening when it opens next, strictly after now; absent for hours that never close
     * @param nextClosing when it closes next, strictly after now; absent for hours that never close
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Hours(
            String text,
            @Nullable String meaning,
            @Nullable String problem,
            @Nullable Boolean open,
            @Nullable String nextOpening,
            @Nullable String nextClosing) {}

    /**
     * How far bank holidays are known.
     *
     * @param observed whether bank holidays change the response hours; absent where the hours are not known
     * @param of whose bank holidays they are: the division, or several
     * @param knownFrom the first date for which they are known
     * @param knownTo the last date for which they are known
     * @param publishedFrom the first date of the years that GOV.UK has listed; absent where it has listed none
     * @param publishedTo the last date of those years; absent where it has listed none
     * @param asOf when their source was last read; absent where that is not known
     * @param age how long ago that was, as {@code PT26H}; absent where that is not known
     * @param ageInWords the same, as {@code 26 hours}
     * @param lastRefresh when the feed was last asked; absent where there is none
     * @param problem why the feed could not be used when it was last asked; absent where it could
     * @param next the next one; absent where none is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Holidays(
            @Nullable Boolean observed,
            String of,
            String knownFrom,
            String knownTo,
            @Nullable String publishedFrom,
            @Nullable String publishedTo,
            @Nullable String asOf,
            @Nullable String age,
            @Nullable String ageInWords,
            @Nullable String lastRefresh,
            @Nullable String problem,
            @Nullable Holiday next) {}

    /**
     * One bank holiday.
     *
     * @param date its date
     * @param title its name
     * @param notes a remark, such as {@code Substitute day}; may be empty
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Holiday(String date, String title, String notes) {}

    /**
     * One row of the priority table.
     *
     * @param priority the code, such as {@code P1}
     * @param type the long name
     * @param example what kind of incident it is
     * @param responseTime the time until somebody responds, in words
     * @param response the same for a program
     * @param open whether the clock of the response would run now: not closed, or counted around the clock; absent where
     *     that is not known
     * @param updateFrequency how often people are told, in words
     * @param update the same for a program
     * @param resolutionTime the time until it is resolved, in words; absent where that is not promised
     * @param resolution the same for a program
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            String priority,
            String type,
            String example,
            String responseTime,
            PromiseAnswer response,
            @Nullable Boolean open,
            String updateFrequency,
            PromiseAnswer update,
            @Nullable String resolutionTime,
            @Nullable PromiseAnswer resolution) {}
}
