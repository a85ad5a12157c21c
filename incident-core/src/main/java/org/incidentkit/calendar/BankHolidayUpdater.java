package org.incidentkit.calendar;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

import org.incidentkit.calendar.BankHolidayFeedClient.Version;

/**
 * Keeps the bank holidays of the divisions up to date with a feed.
 *
 * <pre>{@code
 * try (BankHolidayUpdater updater = BankHolidayUpdater.builder(client, clock).cacheFile(file).start()) {
 *     BankHolidays now = updater.holidays(SCOTLAND);
 * }
 * }</pre>
 *
 * <p>It begins with what the library carries and, laid over it, the last good copy in the cache file, so that a start
 * needs no network. Then it asks the server at once and again at each interval, give or take a tenth, on one daemon
 * thread. A failure changes nothing that is known; it is told to the listener once, and shown by {@link #status()} until
 * an attempt succeeds. After a failure the next attempt comes sooner: after a minute, and twice as long each time, up to
 * the interval.
 *
 * <p>Safe for use by several threads.
 */
public final class BankHolidayUpdater implements AutoCloseable {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final String READ_AT = "readAt";
    private static final String URL = "url";
    private static final String ETAG = "etag";
    private static final String LAST_MODIFIED = "lastModified";

    private final BankHolidayFeedClient client;
    private final Clock clock;
    private final Optional<Path> cacheFile;
    private final Duration interval;
    private final Listener listener;
    private final ScheduledExecutorService thread;
    private final Object refreshing = new Object();

    private volatile Known known;
    private volatile Status status;
    /** Guarded by {@code refreshing}. */
    private int failures;

    /** What is known; replaced as a whole. */
    private record Known(Optional<BankHolidayFeed> feed, Version version, Map<Division, BankHolidays> holidays) {
        static Known of(Optional<BankHolidayFeed> feed, Version version) {
            Map<Division, BankHolidays> holidays = new EnumMap<>(Division.class);
            for (Division division : Division.values()) {
                BankHolidays carried = BankHolidays.of(division);
                holidays.put(
                        division,
                        feed.filter(one -> one.divisions().contains(division))
                                .map(carried::mergedWith)
                                .orElse(carried));
            }
            return new Known(feed, version, holidays);
        }
    }

    private BankHolidayUpdater(Builder builder) {
        this.client = builder.client;
        this.clock = builder.clock;
        this.cacheFile = builder.cacheFile;
        this.interval = builder.interval;
        this.listener = builder.listener;
        this.known = Known.of(Optional.empty(), Version.NONE);
        this.status = new Status(Optional.empty(), Optional.empty(), Optional.empty());
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, task -> {
            Thread created = new Thread(task, "bank-holidays");
            created.setDaemon(true);
            return created;
        });
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.thread = one;
    }

    /**
     * {@return a builder}
     *
     * @param client fetches the feed
     * @param clock tells the time
     */
    public static Builder builder(BankHolidayFeedClient client, Clock clock) {
        return new Builder(client, clock);
    }

    /** Says what an updater needs. */
    public static final class Builder {
        private final BankHolidayFeedClient client;
        private final Clock clock;
        private Optional<Path> cacheFile = Optional.empty();
        private Duration interval = Duration.ofDays(1);
        private Listener listener = new Listener() {};

        private Builder(BankHolidayFeedClient client, Clock clock) {
            this.client = Objects.requireNonNull(client, "client");
            this.clock = Objects.requireNonNull(clock, "clock");
        }

        /**
         * Keeps the last good copy in a file, for the next start. By default none is kept.
         *
         * @param file the file, whose folder is made if need be
         * @return this builder
         */
        public Builder cacheFile(Path file) {
            this.cacheFile = Optional.of(file);
            return this;
        }

        /**
         * Sets the time between two attempts; a day by default, as GOV.UK changes its feed a few times a year.
         *
         * @param between the time, at least a minute
         * @return this builder
         * @throws IllegalArgumentException if it is shorter
         */
        public Builder interval(Duration between) {
            if (between.compareTo(SHORTEST) < 0 || between.compareTo(Duration.ofDays(366)) > 0) {
                throw new IllegalArgumentException("The time between two looks at the bank holidays is " + between
                        + "; it must be at least " + SHORTEST + " and at most a year");
            }
            this.interval = between;
            return this;
        }

        /**
         * Tells somebody what changes; by default nobody.
         *
         * @param told is called on the thread that refreshes
         * @return this builder
         */
        public Builder listener(Listener told) {
            this.listener = Objects.requireNonNull(told, "told");
            return this;
        }

        /** {@return an updater that has read its cache file, and looks only when {@link #refresh} is called} */
        public BankHolidayUpdater build() {
            BankHolidayUpdater updater = new BankHolidayUpdater(this);
            updater.readCache();
            return updater;
        }

        /** {@return an updater that has read its cache file, and looks at once and at each interval} */
        public BankHolidayUpdater start() {
            BankHolidayUpdater updater = build();
            updater.schedule(Duration.ZERO);
            return updater;
        }
    }

    /** Is told what changes. */
    public interface Listener {
        /**
         * Called when an attempt fails after one that did not, and when one succeeds after a failure.
         *
         * @param status how it stands now
         */
        default void stateChanged(Status status) {}

        /**
         * Called when the bank holidays of a division differ from what was known before.
         *
         * @param division the division
         * @param changes what differs
         */
        default void holidaysChanged(Division division, BankHolidayChanges changes) {}
    }

    /**
     * How it stands with the feed.
     *
     * @param readAt when the server last vouched for what is known of the feed; empty where nothing is
     * @param lastAttempt when it was last asked; empty before the first time
     * @param lastError why the last attempt failed, in one sentence; empty where it did not
     */
    public record Status(Optional<Instant> readAt, Optional<Instant> lastAttempt, Optional<String> lastError) {
        /** Checks the parts. */
        public Status {
            Objects.requireNonNull(readAt, "readAt");
            Objects.requireNonNull(lastAttempt, "lastAttempt");
            Objects.requireNonNull(lastError, "lastError");
        }

        /**
         * {@return how old the data is; empty where none was read}
         *
         * @param now the time
         */
        public Optional<Duration> age(Instant now) {
            return readAt.map(read -> read.isAfter(now) ? Duration.ZERO : Duration.between(read, now));
        }
    }

    /**
     * {@return the bank holidays of a division, as far as they are known now}
     *
     * @param division the part of the UK
     */
    public BankHolidays holidays(Division division) {
        return Objects.requireNonNull(known.holidays().get(division), division.id());
    }

    /** {@return how it stands with the feed} */
    public Status status() {
        return status;
    }

    /** {@return where the feed is} */
    public URI url() {
        return client.url();
    }

    /**
     * Asks the server now, on the calling thread.
     *
     * @return whether it answered with something that can be used
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public boolean refresh() throws InterruptedException {
        synchronized (refreshing) {
            Instant now = clock.instant();
            try {
                BankHolidayFeedClient.Answer answer = client.fetch(known.version(), now);
                if (answer instanceof BankHolidayFeedClient.Fetched fetched) {
                    BankHolidayFeed feed =
                            known.feed().map(fetched.feed()::over).orElse(fetched.feed());
                    learn(Known.of(Optional.of(feed), fetched.version()));
                } else {
                    learn(Known.of(known.feed().map(feed -> feed.readAt(now)), known.version()));
                }
                writeCache();
                failures = 0;
                become(new Status(Optional.of(now), Optional.of(now), Optional.empty()));
                return true;
            } catch (IOException | RuntimeException e) {
                failures++;
                become(new Status(
                        known.feed().map(BankHolidayFeed::readAt),
                        Optional.of(now),
                        Optional.of(e.getMessage() == null ? e.toString() : e.getMessage())));
                return false;
            }
        }
    }

    private void learn(Known learnt) {
        Known before = known;
        known = learnt;
        learnt.holidays().forEach((division, holidays) -> {
            BankHolidays was = before.holidays().get(division);
            if (was != null) {
                BankHolidayChanges changes = BankHolidayChanges.between(was, holidays);
                if (!changes.isEmpty()) {
                    listener.holidaysChanged(division, changes);
                }
            }
        });
    }

    private void become(Status next) {
        boolean changed = status.lastError().isPresent() != next.lastError().isPresent();
        status = next;
        if (changed) {
            listener.stateChanged(next);
        }
    }

    // ---- the last good copy ----

    private void readCache() {
        Path file = cacheFile.orElse(null);
        if (file == null || !Files.exists(file)) {
            return;
        }
        try {
            FeedJson.Content content = FeedJson.read(Files.readAllBytes(file), file.toString());
            Instant now = clock.instant();
            Instant written = Instant.parse(content.remarks().getOrDefault(READ_AT, ""));
            Instant readAt = written.isAfter(now) ? now : written;
            Version version = client.url().toString().equals(content.remarks().get(URL))
                    ? new Version(
                            Optional.ofNullable(content.remarks().get(ETAG)),
                            Optional.ofNullable(content.remarks().get(LAST_MODIFIED)))
                    : Version.NONE;
            known = Known.of(Optional.of(BankHolidayFeed.of(content.days(), readAt)), version);
            status = new Status(Optional.of(readAt), Optional.empty(), Optional.empty());
        } catch (IOException | DateTimeException e) {
            String why = e instanceof DateTimeException ? file + " does not say when it was read" : e.getMessage();
            become(new Status(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("The kept copy of the bank holidays is not used: " + why)));
        }
    }

    private void writeCache() throws IOException {
        if (cacheFile.isEmpty() || known.feed().isEmpty()) {
            return;
        }
        Path file = cacheFile.get().toAbsolutePath();
        Map<String, String> remarks = new HashMap<>();
        remarks.put(READ_AT, known.feed().get().readAt().toString());
        remarks.put(URL, client.url().toString());
        known.version().etag().ifPresent(value -> remarks.put(ETAG, value));
        known.version().lastModified().ifPresent(value -> remarks.put(LAST_MODIFIED, value));
        try {
            Path folder = Objects.requireNonNull(file.getParent(), "a file has a folder");
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "bank-holidays", ".tmp");
            try {
                Files.write(fresh, FeedJson.write(known.feed().get().all(), remarks));
                move(fresh, file);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw new BankHolidayFeedException(
                    "The bank holidays are up to date, but cannot be kept in " + file + ": " + e, e);
        }
    }

    private static void move(Path fresh, Path file) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    // ---- the thread ----

    @SuppressWarnings("FutureReturnValueIgnored") // what is scheduled catches what it throws
    private void schedule(Duration delay) {
        try {
            thread.schedule(this::refreshAndGoOn, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // It was closed meanwhile, and there is nothing left to do.
            return;
        }
    }

    private void refreshAndGoOn() {
        try {
            refresh();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        } catch (RuntimeException e) {
            // Only a listener that fails when told of a failure leads here; the next look is not its to prevent.
            status = new Status(status.readAt(), status.lastAttempt(), Optional.of("The listener failed: " + e));
        }
        schedule(next());
    }

    private Duration next() {
        synchronized (refreshing) {
            Duration wait = interval;
            if (failures > 0) {
                Duration sooner = SHORTEST.multipliedBy(1L << Math.min(failures - 1, 20));
                wait = sooner.compareTo(interval) < 0 ? sooner : interval;
            }
            double jitter = ThreadLocalRandom.current().nextDouble(0.9, 1.1);
            return Duration.ofMillis((long) (wait.toMillis() * jitter));
        }
    }

    /** Stops: a request that is under way is cancelled, and none follows. What is known can still be asked for. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
