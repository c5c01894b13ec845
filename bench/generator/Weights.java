import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/** Draws numbers from 0, each as often as its weight says. */
final class Weights {

    private final double[] upTo;

    Weights(int size, IntToDoubleFunction weight) {
        upTo = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += weight.applyAsDouble(i);
            upTo[i] = sum;
        }
    }

    Weights(double... weights) {
        this(weights.length, i -> weights[i]);
    }

    /** Zipf's law: the one at rank r is drawn as often as {@code 1 / (r + offset)^exponent} says. */
    static Weights zipf(int size, double offset, double exponent) {
        return new Weights(size, rank -> Math.pow(rank + offset, -exponent));
    }

    int draw(RandomGenerator random) {
        return at(random.nextDouble());
    }

    /** {@return the number below which this share of all weight lies, 0 to 1} */
    int at(double share) {
        int found = Arrays.binarySearch(upTo, share * upTo[upTo.length - 1]);
        return Math.clamp(found < 0 ? -found - 1 : found, 0, upTo.length - 1);
    }
}
