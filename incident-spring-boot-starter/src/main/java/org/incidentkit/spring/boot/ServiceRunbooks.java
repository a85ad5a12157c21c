package org.incidentkit.spring.boot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The runbooks of this application: the one that is meant where no name is given, and any others by name. Immutable; each
 * runbook follows its source.
 */
public final class ServiceRunbooks {
    /** The name of the runbook that is meant where no name is given. */
    public static final String MAIN = "default";

    private final Map<String, ServiceRunbook> byName = new LinkedHashMap<>();
    private final boolean mainExpected;

    private ServiceRunbooks(Collection<ServiceRunbook> runbooks, boolean mainExpected) {
        this.mainExpected = mainExpected;
        for (ServiceRunbook runbook : runbooks) {
            if (byName.put(runbook.name(), runbook) != null) {
                throw new IllegalArgumentException("Two runbooks have the name \"" + runbook.name() + "\""
                        + (runbook.name().equals(MAIN)
                                ? ", which is that of the one meant where no name is given"
                                : ""));
            }
        }
    }

    /**
     * {@return the runbooks of an application}
     *
     * @param main the one that is meant where no name is given; its name is {@value #MAIN}
     * @param others any others
     * @throws IllegalArgumentException if two have one name, or the main one another than {@value #MAIN}
     */
    public static ServiceRunbooks of(ServiceRunbook main, Collection<ServiceRunbook> others) {
        return of(main, others, true);
    }

    /**
     * {@return the runbooks of an application}
     *
     * @param main the one that is meant where no name is given; its name is {@value #MAIN}
     * @param others any others
     * @param mainExpected whether it is a fault if the main one is missing; not so where nobody configured it and there
     *     are others
     * @throws IllegalArgumentException if two have one name, or the main one another than {@value #MAIN}
     */
    public static ServiceRunbooks of(ServiceRunbook main, Collection<ServiceRunbook> others, boolean mainExpected) {
        if (!main.name().equals(MAIN)) {
            throw new IllegalArgumentException(
                    "The main runbook has the name \"" + MAIN + "\", not \"" + main.name() + "\"");
        }
        List<ServiceRunbook> all = new ArrayList<>(List.of(main));
        all.addAll(others);
        return new ServiceRunbooks(all, mainExpected || others.isEmpty());
    }

    /** {@return the names of all runbooks, the main one first} */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** {@return all runbooks, the main one first} */
    public List<ServiceRunbook> all() {
        return List.copyOf(byName.values());
    }

    /** {@return the runbooks that ought to be there: all but a main one that nobody configured, unless it is there} */
    public List<ServiceRunbook> expected() {
        return all().stream().filter(this::isExpected).toList();
    }

    /**
     * {@return whether a runbook ought to be there: any but a main one that nobody configured, unless it is there}
     *
     * @param runbook one of these runbooks; no other is asked
     */
    public boolean isExpected(ServiceRunbook runbook) {
        return mainExpected || !runbook.name().equals(MAIN) || runbook.state() instanceof RunbookState.Available;
    }

    /** {@return the runbook that is meant where no name is given} */
    public ServiceRunbook main() {
        return all().get(0);
    }

    /**
     * {@return the runbook of a name; empty if there is none}
     *
     * @param name the name
     */
    public Optional<ServiceRunbook> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
