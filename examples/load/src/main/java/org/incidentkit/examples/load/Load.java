package org.incidentkit.examples.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the application, says what the starter cost it, and loads its endpoints in turn, beside Spring Boot's own. */
public final class Load {
    private static final int CONNECTIONS = 8;
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 7;

    private static final String PAGE = "/actuator/runbook as a page";
    private static final String INFO = "/actuator/info";

    private Load() {}

    /**
     * Runs the measurement, for about two minutes.
     *
     * @param args the seconds of one round; 2 if there are none
     * @throws InterruptedException if it is broken off
     */
    public static void main(String[] args) throws InterruptedException {
        long round = TimeUnit.SECONDS.toNanos(args.length == 0 ? 2 : Long.parseLong(args[0]));
        BufferingApplicationStartup startup = new BufferingApplicationStartup(10_000);
        SpringApplication application = new SpringApplication(LoadApplication.class);
        application.setApplicationStartup(startup);
        try (ConfigurableApplicationContext context = application.run(
                "--server.port=0",
                "--management.endpoints.web.exposure.include=info,runbook,contacts,sla",
                // The endpoint that is compared with does nothing of ours.
                "--management.info.runbook.enabled=false")) {
            System.out.println("\nOn the thread that starts the application, in the starter's own beans:\n");
            StartCost.lines(StartCost.byBean(startup)).forEach(System.out::println);
            measure(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class), round);
        }
    }

    private static void measure(int port, long round) throws InterruptedException {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (String path :
                List.of(INFO, "/actuator/sla/P1", "/actuator/sla", "/actuator/contacts", "/actuator/runbook", PAGE)) {
            rates.put(path, new ArrayList<>());
        }
        // Taking turns, all suffer alike from whatever else the machine does.
        for (int i = 0; i < ROUNDS + WARM_UP; i++) {
            for (Map.Entry<String, List<Double>> path : rates.entrySet()) {
                double rate = rate(port, path.getKey(), round);
                if (i >= WARM_UP) {
                    path.getValue().add(rate);
                }
            }
        }
        double info = median(rates.getOrDefault(INFO, List.of()));
        System.out.println(
                "\nRequests a second over " + CONNECTIONS + " connections, the median of " + ROUNDS + " rounds:\n");
        rates.forEach((path, all) -> System.out.println(
                String.format(Locale.ROOT, "%8.0f  %4.2f x info  %s", median(all), median(all) / info, path)));
    }

    private static double rate(int port, String path, long round) throws InterruptedException {
        boolean page = path.equals(PAGE);
        String address = page ? "/actuator/runbook" : path;
        long end = System.nanoTime() + round;
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            Callable<Long> client = () -> {
                try (Connection connection = new Connection(port, address, page ? "text/html" : "application/json")) {
                    long many = 0;
                    while (System.nanoTime() < end) {
                        connection.get();
                        many++;
                    }
                    return many;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            };
            long all = 0;
            for (Future<Long> one : clients.invokeAll(java.util.Collections.nCopies(CONNECTIONS, client))) {
                all += one.get();
            }
            return all * 1e9 / round;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            clients.shutdownNow();
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
