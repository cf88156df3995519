package rendezvous.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of points, exact to a hundredth, so that sums don't depend on their order.
 *
 * @param hundredths the amount in hundredths of a point, never negative
 */
public record Points(long hundredths) implements Comparable<Points> {

    /** No points. */
    public static final Points ZERO = new Points(0);

    public Points {
        if (hundredths < 0) {
            throw new IllegalArgumentException("points can't be negative: " + hundredths + " hundredths");
        }
    }

    /**
     * Reads an amount from a document or a command line.
     *
     * @param amount points with at most two decimals
     * @return the same amount
     * @throws IllegalArgumentException if it is negative or finer than a hundredth
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Points of(BigDecimal amount) {
        try {
            return new Points(amount.movePointRight(2).longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("points have at most two decimals: " + amount, e);
        }
    }

    /**
     * A whole amount.
     *
     * @param amount points
     * @return the same amount
     */
    public static Points of(long amount) {
        return new Points(Math.multiplyExact(amount, 100L));
    }

    /**
     * Adds.
     *
     * @param other what comes on top
     * @return the sum
     */
    public Points plus(Points other) {
        return new Points(Math.addExact(hundredths, other.hundredths));
    }

    /**
     * Takes a part, rounded down to a hundredth.
     *
     * @param numerator how many parts are kept, from 0 to {@code denominator}
     * @param denominator how many parts there are, at least 1
     * @return the part
     */
    public Points part(long numerator, long denominator) {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("not a part: " + numerator + "/" + denominator);
        }
        return new Points(Math.multiplyExact(hundredths, numerator) / denominator);
    }

    /**
     * The amount as a number with one decimal, or two where needed, as it stands in documents.
     *
     * @return for example {@code 6.0} or {@code 87.25}
     */
    @JsonValue
    public BigDecimal toDecimal() {
        BigDecimal exact = BigDecimal.valueOf(hundredths, 2);
        return hundredths % 10 == 0 ? exact.setScale(1, RoundingMode.UNNECESSARY) : exact;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(hundredths, other.hundredths);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }
}
