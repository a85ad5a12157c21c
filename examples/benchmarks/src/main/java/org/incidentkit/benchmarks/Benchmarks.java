package org.incidentkit.benchmarks;

import java.util.Arrays;
import java.util.TimeZone;

import org.openjdk.jmh.Main;

/** Runs JMH with the arguments that Maven passes as one text, and prints what the memory costs. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param args JMH's arguments; {@code footprint} for the memory alone
     * @throws Exception what JMH throws
     */
    public static void main(String[] args) throws Exception {
        String[] words = Arrays.stream(args)
                .flatMap(arg -> Arrays.stream(arg.strip().split("\\s+", -1)))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        // jBPM computes in the JVM's default zone; every process of a run is given that of the hours.
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
        if (words.length == 1 && words[0].equals("footprint")) {
            Footprint.print();
            return;
        }
        String[] withZone = Arrays.copyOf(words, words.length + 2);
        withZone[words.length] = "-jvmArgsAppend";
        withZone[words.length + 1] = "-Duser.timezone=Europe/London";
        Main.main(withZone);
    }
}
