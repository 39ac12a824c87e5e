package io.footnote.onnx;

/** A model's output: for each token of the sequence a vector, as wide as the model makes it. */
public final class TokenVectors {

    private final float[] values;
    private final int width;

    /**
     * @param values the vectors, one after the other; not copied
     */
    public TokenVectors(float[] values, int tokens) {
        this.values = values;
        this.width = values.length / tokens;
    }

    public float get(int token, int column) {
        return values[token * width + column];
    }

    /** The mean over all tokens, special ones included, scaled to length 1. */
    public float[] normalisedMean() {
        float[] mean = new float[width];
        for (int token = 0; token < values.length; token += width) {
            for (int i = 0; i < width; i++) {
                mean[i] += values[token + i];
            }
        }
        double squares = 0;
        for (float value : mean) {
            squares += (double) value * value;
        }
        // The sum and the mean point the same way; dividing by the number of tokens would not change the result.
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < width; i++) {
            mean[i] /= length;
        }
        return mean;
    }
}
