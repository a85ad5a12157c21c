package org.incidentkit.examples.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.context.metrics.buffering.StartupTimeline.TimelineEvent;
import org.springframework.core.metrics.StartupStep;

/** The time that the starting thread spends in beans of the starter, as Spring Boot records it. */
final class StartCost {
    private StartCost() {}

    /** By bean, without the beans that it needs; those of ours among them count for themselves. */
    static Map<String, Duration> byBean(BufferingApplicationStartup startup) {
        List<TimelineEvent> beans = startup.getBufferedTimeline().getEvents().stream()
                .filter(event -> event.getStartupStep().getName().equals("spring.beans.instantiate"))
                .toList();
        Map<String, Duration> cost = new LinkedHashMap<>();
        for (TimelineEvent bean : beans) {
            String name = tag(bean, "beanName");
            if (isOurs(name)) {
                Duration own = bean.getDuration();
                for (TimelineEvent needed : beans) {
                    Long parent = needed.getStartupStep().getParentId();
                    if (parent != null && parent == bean.getStartupStep().getId()) {
                        own = own.minus(needed.getDuration());
                    }
                }
                cost.merge(name, own, Duration::plus);
            }
        }
        return cost;
    }

    private static boolean isOurs(String bean) {
        return bean.contains("incident")
                || bean.contains("Incident")
                || bean.startsWith("runbook")
                || bean.startsWith("contacts")
                || bean.startsWith("sla");
    }

    private static String tag(TimelineEvent event, String key) {
        for (StartupStep.Tag tag : event.getStartupStep().getTags()) {
            if (tag.getKey().equals(key)) {
                return tag.getValue();
            }
        }
        return "";
    }

    static List<String> lines(Map<String, Duration> cost) {
        List<String> lines = new ArrayList<>();
        cost.forEach((bean, time) -> lines.add(milliseconds(time) + "  " + bean));
        lines.add(milliseconds(cost.values().stream().reduce(Duration.ZERO, Duration::plus)) + "  together");
        return lines;
    }

    private static String milliseconds(Duration time) {
        return String.format(java.util.Locale.ROOT, "%8.2f ms", time.toNanos() / 1e6);
    }
}
