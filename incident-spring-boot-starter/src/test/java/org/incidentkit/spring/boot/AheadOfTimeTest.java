package org.incidentkit.spring.boot;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplicationAotProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application with the beans that Spring generates ahead of time, as a native image has them, run by Java. Nothing that
 * is found by reflection over configuration classes is there then.
 */
@Timeout(120)
class AheadOfTimeTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final List<String> SETTINGS = List.of(
            "--server.port=0",
            "--management.endpoints.web.exposure.include=info,runbook,contacts,sla,incidents",
            "--incident.runbook.location=classpath:fit.md");

    @TempDir
    Path folder;

    private static String run(String classPath, List<String> options, Class<?> main, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main.getName()));
        command.addAll(arguments);
        Path log = Files.createTempFile("process", ".log");
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            String output = Files.readString(log);
            assertThat(exit).as(output).isZero();
            return output;
        } finally {
            Files.delete(log);
        }
    }

    private static void compile(Path sources, Path classes) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("-nowarn", "-proc:none", "-d", classes.toString(), "-cp", CLASS_PATH));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(command::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, command.toArray(String[]::new)))
                .isZero();
    }

    @Test
    void theGeneratedBeansServeTheSame() throws IOException, InterruptedException {
        Path sources = folder.resolve("sources");
        Path resources = folder.resolve("resources");
        Path classes = folder.resolve("classes");
        List<String> arguments = new ArrayList<>(List.of(
                AheadOfTimeApplication.class.getName(),
                sources.toString(),
                resources.toString(),
                classes.toString(),
                "org.incidentkit",
                "test"));
        arguments.addAll(SETTINGS);
        run(CLASS_PATH, List.of(), SpringApplicationAotProcessor.class, arguments);
        compile(sources, Files.createDirectories(classes));
        assertThat(sources.resolve("org/incidentkit/spring/boot/autoconfigure")).isDirectory();

        String output = run(
                String.join(File.pathSeparator, classes.toString(), resources.toString(), CLASS_PATH),
                List.of("-Dspring.aot.enabled=true"),
                AheadOfTimeApplication.class,
                SETTINGS);
        assertThat(output)
                .contains(
                        "generated ahead of time: true",
                        "200 /runbook application/json true",
                        "200 /runbook text/html;charset=UTF-8 true",
                        "200 /runbook/docs text/html;charset=UTF-8 true",
                        "200 /contacts application/json true",
                        "200 /contacts text/html;charset=UTF-8 true",
                        "200 /sla application/json true",
                        "200 /sla/P1 application/json",
                        "404 /incidents application/json",
                        "200 /info application/json true",
                        "Runbook: \"Fit Runbook\" (classpath:fit.md) goes out of date on 2099-06-30");
        String hints = Files.readString(
                resources.resolve("META-INF/native-image/org.incidentkit/test/reachability-metadata.json"));
        // JSON may write a slash with a stroke before it.
        assertThat(hints.replace("\\/", "/"))
                .contains(
                        "org.incidentkit.spring.boot.actuate.RunbookAnswer$FindingAnswer",
                        "org/incidentkit/calendar/bank-holidays.tsv",
                        "fit.md",
                        "org.incidentkit.spring.boot.autoconfigure.IncidentProperties");
    }
}
