package org.incidentkit.spring.boot;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the starter adds to the class path of an application: as the README lists it, and nothing that is not used. */
class ClassPathTest {
    private static final Path CLASS_PATH = Path.of("target/class-path.txt");

    /** What Spring Boot Actuator brings by itself, by the folders of a Maven repository. */
    private static final Pattern ACTUATOR = Pattern.compile(
            ".*/(org/springframework|io/micrometer|ch/qos/logback|org/slf4j|org/apache/logging|jakarta/annotation"
                    + "|org/yaml|commons-logging|org/hdrhistogram|org/latencyutils)/.*");

    /** Annotations are read, not run; and the tables' extension has it in signatures that Java may look at. */
    private static final Set<String> NOT_RUN = Set.of("jspecify", "jackson-annotations", "flexmark-util-html");

    private static List<Path> added() throws IOException {
        return Files.readString(CLASS_PATH)
                .lines()
                .flatMap(line -> Pattern.compile(File.pathSeparator).splitAsStream(line))
                .filter(entry ->
                        entry.endsWith(".jar") && !entry.contains("incidentkit") && !entry.contains("incident-"))
                .filter(entry -> !ACTUATOR.matcher(entry).matches())
                .map(Path::of)
                .toList();
    }

    private static String name(Path jar) {
        return jar.getFileName().toString().replaceAll("-\\d.*", "");
    }

    @Test
    void theReadmeListsWhatIsAddedWithItsSize() throws IOException {
        Map<String, String> sizes = new TreeMap<>();
        for (Path jar : added()) {
            sizes.put(name(jar), String.valueOf(Math.round(Files.size(jar) / 1000.0)));
        }
        String readme = Files.readString(Path.of("../README.md"));
        Map<String, String> listed = new TreeMap<>();
        Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d+) \\|")
                .matcher(readme)
                .results()
                .forEach(row -> listed.put(row.group(1), row.group(2)));
        assertThat(listed).isEqualTo(sizes);
    }

    /** A process of its own reads, checks and renders, with no more than an application would have; Java says what it loads. */
    @Test
    void everyJarIsUsed() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:off",
                "-Xlog:class+load",
                "-cp",
                Files.readString(CLASS_PATH).strip()
                        + File.pathSeparator
                        + Path.of("target/classes")
                        + File.pathSeparator
                        + Path.of("target/test-classes"),
                ReadAndRender.class.getName()));
        Path log = Files.createTempFile("classes", ".log");
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            String loaded = Files.readString(log, StandardCharsets.UTF_8);
            assertThat(exit).as(loaded).isZero();
            assertThat(added().stream()
                            .filter(jar -> !loaded.contains(jar.getFileName().toString()))
                            .map(ClassPathTest::name)
                            .collect(Collectors.toSet()))
                    .isEqualTo(NOT_RUN);
        } finally {
            Files.delete(log);
        }
    }
}
