package org.incidentkit.sla;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Duration;

/**
 * How much of a target has been used, as an exact fraction: elapsed over target, above one when the target is exceeded.
 *
 * @param elapsed the time that has counted, zero or more
 * @param target the time that was promised, zero or more; zero only where a clock that counts business days starts and
 *     ends outside the response hours
 */
public record UsedTime(Duration elapsed, Duration target) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if either is negative
     */
    public UsedTime {
        if (elapsed.isNegative() || target.isNegative()) {
            throw new IllegalArgumentException(
                    "Neither elapsed time nor a target is negative: " + elapsed + " of " + target);
        }
    }

    /**
     * {@return whether at least a number of hundredths has been used, exactly}
     *
     * @param percent such as 75
     */
    public boolean isAtLeast(int percent) {
        return nanos(elapsed)
                        .multiply(BigInteger.valueOf(100))
                        .compareTo(nanos(target).multiply(BigInteger.valueOf(percent)))
                >= 0;
    }

    /** {@return the whole hundredths that have been used, rounded down, so that 100 means all of it} */
    public long percent() {
        return target.isZero()
                ? (elapsed.isZero() ? 0 : 100)
                : nanos(elapsed)
                        .multiply(BigInteger.valueOf(100))
                        .divide(nanos(target))
                        .longValue();
    }

    /**
     * {@return the fraction as a decimal}
     *
     * @param precision how many digits, and how to round
     */
    public BigDecimal toBigDecimal(MathContext precision) {
        return target.isZero()
                ? (elapsed.isZero() ? BigDecimal.ZERO : BigDecimal.ONE)
                : new BigDecimal(nanos(elapsed)).divide(new BigDecimal(nanos(target)), precision);
    }

    private static BigInteger nanos(Duration duration) {
        return BigInteger.valueOf(duration.getSeconds())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(duration.getNano()));
    }

    /** {@return the fraction in words, such as {@code 15m of 20m} would be: {@code PT15M of PT20M}} */
    @Override
    public String toString() {
        return elapsed + " of " + target;
    }
}
